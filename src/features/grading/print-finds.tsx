import { useCallback } from "react";
import { given } from "../../domain/disclosure/text-of-audit.ts";
import { textOf } from "../../domain/overview/audit-data.ts";
import { returnTexts } from "../../domain/report/return-texts.ts";
import { useAudit } from "../shared/audit-context.tsx";
import { ExportFinds } from "../shared/export-finds.tsx";
import { useReturn, useReturnView } from "./return-in-hand.tsx";

/** What of one return may say who someone is, before its answers are printed. */
export function PrintFinds() {
  const { audit } = useAudit();
  const { instrument, agency, cells } = useReturn();
  const view = useReturnView();
  const texts = useCallback(
    function* () {
      yield* given("About this return: what was heard", cells.inputNote, textOf(view.about.inputNote));
      if (view.signedOff.state === "value") {
        yield* given("Signed off by, as a role", cells.signedOff, view.signedOff.value.role);
      }
      yield* returnTexts(audit.log, view, instrument, agency.label);
    },
    [audit, view, instrument, agency, cells],
  );
  return <ExportFinds texts={texts} what="this return" />;
}
