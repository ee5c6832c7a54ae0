import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { caseCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId } from "#src/kernel/ids.ts";
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
  const lines = [...(term.parentElement?.querySelectorAll("dd") ?? [])];
  return lines
    .filter((line) => line.querySelector("textarea, .sl-cell") === null)
    .map(({ textContent }) => textContent);
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
      "Your area’s own limit: the local value has not been entered",
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

  it("asks for the reason on file only where something was late, and is then late with a recorded reason", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2025-12-09"], "first-core-group": ["2025-12-23"] });
    await showReturn(audit, inCare);
    await linesOf(coreGroup);
    expect(screen.queryByRole("textbox", { name: /^Reason on file for being late/ })).not.toBeInTheDocument();
    await audit.save([change(cells.milestone("first-core-group"), ["2025-12-29"])]);
    const reason = await screen.findByRole("textbox", { name: /^Reason on file for being late/ });
    await userEvent.type(reason, "The father was in hospital; the child was seen on the 23rd.");
    await userEvent.tab();
    await waitFor(async () =>
      expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: 2 working days late, with a recorded reason"]),
    );
    expect(audit.read(cells.lateReason("first-core-group", null))).toMatchObject({
      value: "The father was in hospital; the child was seen on the 23rd.",
    });
  });

  it("asks for it gap by gap in what repeats, and keeps it in sight when the date is corrected", async () => {
    const audit = await aJudgedAudit({ "review-conference": ["2024-06-10", "2024-12-20", "2025-06-30"] });
    await showReturn(audit, { ...inCare, page: "/area/10" });
    const [first, second] = await screen.findAllByRole("textbox", { name: /^Reason on file for being late, from/ });
    expect(first).toHaveAccessibleName(/from 10 June 2024/);
    expect(second).toHaveAccessibleName(/from 20 December 2024/);
    await audit.save([change(cells.lateReason("reviews", "2024-12-20"), "The chair was on jury service.")]);
    await waitFor(async () =>
      expect(await linesOf("From one review conference to the next")).toEqual([
        "0 of 2 in time",
        "Due 10 December 2024: less than 1 month late (10 days)",
        "Due 20 June 2025: less than 1 month late (10 days), with a recorded reason",
        "Due 30 December 2025: no date on file",
      ]),
    );
    // The date it ran from was wrong: the reason stays where its author finds it.
    await audit.save([change(cells.milestone("review-conference"), ["2024-06-10", "2024-12-10", "2025-06-10"])]);
    await waitFor(() => expect(screen.getByDisplayValue("The chair was on jury service.")).toBeInTheDocument());
  });

  it("shows a reason in a return that is signed off, and asks for none there", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2025-12-09"], "first-core-group": ["2025-12-29"] });
    await audit.save([change(cells.signedOff, { role: "Team manager" })]);
    const page = await showReturn(audit, inCare);
    expect(await linesOf(coreGroup)).toEqual(["Due 23 December 2025: 2 working days late"]);
    expect(screen.queryByText("Reason on file for being late")).not.toBeInTheDocument();
    page.unmount();
    await audit.save([change(cells.lateReason("first-core-group", null), "The father was in hospital.")]);
    await showReturn(audit, inCare);
    expect(await screen.findByText("The father was in hospital.")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });

  it("ends core groups with the plan, and asks when that was", async () => {
    const audit = await aJudgedAudit({ "review-conference": ["2025-06-10"], "plan-ended": ["2025-12-01"] });
    await showReturn(audit, { ...inCare, page: "/area/10" });
    expect(await linesOf("From one review conference to the next")).toEqual([
      "Ended on 1 December 2025, before it was due on 10 December 2025",
    ]);
    expect(screen.getByRole("group", { name: "Plan ended" })).toBeInTheDocument();
  });

  it("judges by the area's own limit once it is entered, beside the guidance that says it", async () => {
    const audit = await aJudgedAudit({ "first-core-group": ["2025-12-23"], "core-group": ["2026-01-20"] });
    const own = (which: "limit" | "then-every") => setUpCells.localLimit("child-protection", "core-groups", which);
    await audit.save([
      change(own("limit"), { count: 4, unit: "week" }),
      change(own("then-every"), { count: 6, unit: "week" }),
    ]);
    await showReturn(audit, { ...inCare, page: "/area/9" });
    expect(await linesOf("First core group to the next, then between core groups")).toEqual([
      "Due 20 January 2026: met",
      "Not yet due: 3 March 2026",
    ]);
    expect(screen.getByText("4 weeks, then every 6 weeks")).toBeInTheDocument();
  });

  it("judges by the date that the lead accepted, and says so", async () => {
    const audit = await aJudgedAudit({ "initial-conference": ["2025-12-09"], "first-core-group": ["2025-12-23"] });
    const ofCase = caseCells(cells.signedOff.subject.split("/")[1] as CaseId);
    await audit.save([change(ofCase.acceptedDates("child-protection", "initial-conference"), ["2025-12-02"])]);
    await showReturn(audit, inCare);
    expect(await linesOf(coreGroup)).toEqual([
      "Due 16 December 2025: 5 working days late",
      "“Initial child protection conference”: the lead accepted 2 December 2025",
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
