import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { anAudit, cellsFor, showReturn } from "./open-return.tsx";

const cells = cellsFor("social-care");
const inCare = { agency: "social-care", page: "/area/8" };

/** Area 8 has one timescale: ten working days from the initial conference to the first core group. */
async function aJudgedAudit(dates: Readonly<Record<string, readonly string[]>> = {}) {
  const audit = await anAudit();
  await audit.save([
    change(setUpCells.edition, "2026"),
    change(setUpCells.periodJudged, { from: "2025-09-01", to: "2026-02-28" }),
    ...Object.entries(dates).map(([id, value]) => change(cells.milestone(id), value)),
  ]);
  return audit;
}

async function linesOf(timescale: string) {
  const term = await screen.findByText(timescale, { selector: ".sl-due dt" });
  return [...(term.parentElement?.querySelectorAll("dd") ?? [])].map(({ textContent }) => textContent);
}

const coreGroup = "Initial conference to first core group";

describe("what is due by the dates of an area", () => {
  it("says in plain words when it was due and whether it was in time", async () => {
    const page = await showReturn(
      await aJudgedAudit({ "initial-conference": ["2025-12-09"], "first-core-group": ["2025-12-23"] }),
      inCare,
    );
    expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: met"]);
    page.unmount();
    await showReturn(
      await aJudgedAudit({ "initial-conference": ["2025-12-09"], "first-core-group": ["2025-12-29"] }),
      inCare,
    );
    expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: 2 working days late"]);
  });

  it("tells not yet due from no date on file, and names the date that is missing", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2026-02-17"] });
    await showReturn(audit, inCare);
    expect(await linesOf(coreGroup)).toEqual(["Not yet due: 3 March 2026"]);
    await audit.save([change(cells.milestone("initial-conference"), ["2025-12-09"])]);
    await waitFor(async () => expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: no date on file"]));
    await audit.save([change(cells.milestone("initial-conference"), null)]);
    await waitFor(async () =>
      expect(await linesOf(coreGroup)).toEqual(["No date for “Initial child protection conference”"]),
    );
  });

  it("follows a date as it is saved, and announces none of it", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2025-12-09"] });
    await showReturn(audit, inCare);
    const date = await screen.findByRole("group", { name: "First core group" });
    await userEvent.type(within(date).getByLabelText("Day"), "23");
    await userEvent.type(within(date).getByLabelText("Month"), "12");
    expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: no date on file"]);
    await userEvent.type(within(date).getByLabelText("Year"), "2025");
    await waitFor(async () => expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: met"]));
    const line = screen.getByText("Due 23 December 2025: met");
    expect(line.closest("[aria-live], [role=status], [role=alert]")).toBeNull();
  });

  it("says that the bank holidays are not known, and that a local value is not there", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2030-12-30"] });
    const page = await showReturn(audit, inCare);
    expect(await linesOf(coreGroup)).toEqual([
      "No due date: bank holidays are known from 1 January 2008 to 31 December 2030",
    ]);
    page.unmount();
    await showReturn(audit, { ...inCare, page: "/area/9" });
    expect(await linesOf("First core group to the next, then between core groups")).toEqual([
      "Your area’s own limit: no value entered",
    ]);
  });

  it("counts what repeats, lists what was late, and ends with what is still open", async () => {
    const audit = await aJudgedAudit({ "review-conference": ["2024-06-10", "2024-12-10", "2025-06-20", "2025-12-19"] });
    await showReturn(audit, { ...inCare, page: "/area/10" });
    expect(await linesOf("From one review conference to the next")).toEqual([
      "2 of 3 in time",
      "Due 10 June 2025: less than 1 month late (10 days)",
      "Not yet due: 19 June 2026",
    ]);
  });

  it("judges nothing while a date has two versions, nor where the agency records only one end", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2025-12-09"] });
    audit.arrive(cells.milestone("initial-conference"), ["2025-12-10"], []);
    const page = await showReturn(audit, inCare);
    expect(await linesOf(coreGroup)).toEqual(["Two versions to choose from"]);
    page.unmount();
    // The chair records the initial conference, and not the strategy discussion before it nor the core group after.
    await showReturn(audit, { agency: "conference-chair", page: "/area/8" });
    expect(await screen.findByRole("group", { name: "Initial child protection conference" })).toBeInTheDocument();
    expect(screen.queryByText(coreGroup, { selector: ".sl-due dt" })).not.toBeInTheDocument();
  });
});
