import { useLayoutEffect, useRef } from "react";
import type { Area } from "../../domain/instrument/schema.ts";
import { Button, ButtonGroup } from "../../ui/button.tsx";
import { leftInArea } from "./left-in-area.ts";
import { LeftList } from "./left-list.tsx";
import { useReturnView } from "./return-in-hand.tsx";

interface AskOnceProps {
  readonly area: Area;
  readonly onStay: () => void;
  readonly onGo: () => void;
}

/** What an area lacks, said once when it is completed, with the way to each thing and the way on. */
export function AskOnce({ area, onStay, onGo }: AskOnceProps) {
  const left = leftInArea(useReturnView(), area);
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, []);
  if (left.length === 0) return null;
  return (
    <section className="sl-notice sl-notice--warn" tabIndex={-1} ref={box} aria-labelledby="left-here">
      <h2 className="sl-notice__title" id="left-here">
        Not answered yet in this area
      </h2>
      <LeftList left={left} isHere />
      <p>You can complete the area all the same: what is missing is counted as not answered yet, never as a no.</p>
      <ButtonGroup>
        <Button onClick={onGo}>Complete the area as it is</Button>
        <Button variant="secondary" onClick={onStay}>
          Go on answering
        </Button>
      </ButtonGroup>
    </section>
  );
}
