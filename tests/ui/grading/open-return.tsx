import { readFileSync } from "node:fs";
import { configure, render, screen } from "@testing-library/react";
import { caseCells, firstSlot, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import type { Wording } from "#src/domain/audit/values.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { change } from "#src/domain/log/change.ts";
import { GradingRoutes } from "#src/features/grading/grading-routes.tsx";
import { AuditProvider } from "#src/features/shared/audit-context.tsx";
import { paths } from "#src/features/shared/paths.ts";
import type { CaseId } from "#src/kernel/ids.ts";
import { Route, Routes } from "#src/ui/router.tsx";
import type { OpenAudit } from "#src/use-cases/open-audit.ts";
import { type MemoryAudit, openMemoryAudit } from "#tests/support/memory-audit.ts";
import { MemoryRouter } from "#tests/support/memory-router.tsx";

// A screen with a whole instrument behind it takes its time where two cores are shared.
configure({ asyncUtilTimeout: 10_000 });

export const childProtection = JSON.parse(
  readFileSync("audit-instruments/child-protection.json", "utf8"),
) as Instrument;

const caseId = "k3v9m2q7x4n8p5r1" as CaseId;

/** The cells of an agency's return for the one case of these tests. */
export function cellsFor(agencyId: string, instrument = childProtection) {
  return returnCells({ caseId, instrumentId: instrument.id, agencyId, slot: firstSlot(agencyId) });
}

/** Case CP-04 of "Neglect, spring 2026", due back on 12 June 2026, with nothing answered. */
export async function anAudit(left?: Parameters<typeof openMemoryAudit>[0]): Promise<MemoryAudit> {
  const audit = openMemoryAudit(left);
  await audit.save([
    change(setUpCells.title, "Neglect, spring 2026"),
    change(setUpCells.returnsDue, "2026-06-12"),
    change(caseCells(caseId).presence, { state: "in" }),
    change(caseCells(caseId).reference, "CP-04"),
  ]);
  return audit;
}

interface Shown {
  readonly agency?: string;
  readonly page?: string;
  readonly wording?: Wording;
  readonly instrument?: Instrument;
}

/** The screens of the return at one of their addresses, as the application shows them inside an open audit. */
export async function showReturn(
  audit: OpenAudit,
  { agency = "health-visiting", page = "", wording = "today", instrument = childProtection }: Shown = {},
) {
  const number = instrument.agencies.findIndex(({ id }) => id === agency) + 1;
  const shown = render(
    <MemoryRouter initialEntries={[paths.return(audit.id, caseId, number) + page]}>
      <AuditProvider audit={audit} instrument={instrument} wording={wording}>
        <Routes>
          <Route path="/audit/:auditId/return/:caseId/:agency/*" element={<GradingRoutes />} />
          <Route path="*" element={<h1>Another screen</h1>} />
        </Routes>
      </AuditProvider>
    </MemoryRouter>,
  );
  // The screens of a return other than its areas come when they are gone to.
  await screen.findByRole("heading", { level: 1 });
  return shown;
}
