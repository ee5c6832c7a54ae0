import { lazy, Suspense } from "react";
import type { Area } from "../../domain/instrument/schema.ts";
import { LinkButton } from "../../ui/button.tsx";
import type { Accelerators } from "./use-accelerators.ts";

const AcceleratorKeys = lazy(async () => ({ default: (await import("./accelerator-keys.tsx")).AcceleratorKeys }));

interface AcceleratorSwitchProps {
  readonly area: Area;
  readonly accelerators: Accelerators;
}

/** Switches the one-letter keys on and off for this device. */
export function AcceleratorSwitch({ area, accelerators }: AcceleratorSwitchProps) {
  const { on, switchTo, listOpen, showList } = accelerators;
  return (
    <section className="sl-small sl-keys" aria-label="Keyboard shortcuts">
      <p>
        Shortcuts are {on ? "on; press ? for the list." : "off."}{" "}
        <LinkButton onClick={() => switchTo(!on)}>{on ? "Switch them off" : "Switch keyboard shortcuts on"}</LinkButton>
      </p>
      {on ? (
        <Suspense fallback={null}>
          <AcceleratorKeys area={area} listOpen={listOpen} showList={showList} />
        </Suspense>
      ) : null}
    </section>
  );
}
