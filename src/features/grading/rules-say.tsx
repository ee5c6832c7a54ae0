import { useId, useState } from "react";
import { areaSuggestion } from "../../domain/audit/area-suggestion.ts";
import type { Area } from "../../domain/instrument/schema.ts";
import { LinkButton } from "../../ui/button.tsx";
import { useReturn, useReturnView } from "./return-in-hand.tsx";
import { type Said, sayAreaRules } from "./say-rules.ts";

/** What the rules say of one area: quiet, with its reasons on request, and never in the way of the choice. */
export function AreaRulesSay({ area }: { readonly area: Area }) {
  const { instrument, wording } = useReturn();
  const view = useReturnView();
  const areaView = view.areas.find((each) => each.area.id === area.id);
  if (areaView === undefined) return null;
  return <RulesSay said={sayAreaRules(areaSuggestion(view, areaView), areaView, instrument, wording)} />;
}

export function RulesSay({ said }: { readonly said: Said }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="sl-rules sl-hint sl-small">
      <p>
        What the rules say: {said.sentence}{" "}
        <LinkButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          Why
        </LinkButton>
      </p>
      <ul id={id} hidden={!open}>
        {said.why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
