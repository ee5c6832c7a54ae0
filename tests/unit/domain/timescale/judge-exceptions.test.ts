import { describe, expect, it } from "vitest";
import { worstOf } from "#src/domain/timescale/judgement.ts";
import { judgeOne, sayOne } from "#tests/support/judge-one.ts";

const visits = {
  limit: { count: 6, unit: "week" as const },
  exceptions: [
    { effect: "ask" as const, due: { from: "2020-04-24", to: "2020-09-25" }, reason: "Visits were relaxed then" },
    { effect: "not-applicable" as const, starts: { from: null, to: "2011-03-31" }, reason: "No number of days then" },
    {
      effect: "not-applicable" as const,
      onlyFor: { profile: "short-breaks", in: ["short-breaks"] },
      reason: "Short breaks",
    },
  ],
};

describe("the exceptions of a timescale", () => {
  it.each<[from: string, to: string[], words: string]>([
    // Six weeks from 12 March 2020 end on 23 April, the day before the window opens.
    ["2020-03-12", ["2020-05-01"], "Due 23 April 2020: 1 week late (8 days)"],
    [
      "2020-03-13",
      ["2020-05-01"],
      "Due 24 April 2020: done 1 May 2020. Ask about it, do not count it late: Visits were relaxed then",
    ],
    [
      "2020-08-14",
      [],
      "Due 25 September 2020: no date on file. Ask about it, do not count it late: Visits were relaxed then",
    ],
    ["2020-08-15", [], "Due 26 September 2020: no date on file"],
    // In time is in time.
    ["2020-04-20", ["2020-05-20"], "Due 1 June 2020: met"],
    ["2011-03-31", ["2012-01-01"], "Not applicable: No number of days then"],
    ["2011-04-01", ["2012-01-01"], "Due 13 May 2011: 33 weeks late (233 days)"],
  ])("hold by date, each to the day: from %s, done %j: %s", (from, to, words) => {
    expect(sayOne({ ...visits, dates: { start: [from], end: to } })).toBe(words);
  });

  it("hold by band, and whatever the dates are; a band not given is none of theirs", () => {
    const dates = { start: ["2025-09-01"], end: [] };
    expect(sayOne({ ...visits, dates, band: "short-breaks" })).toBe("Not applicable: Short breaks");
    expect(sayOne({ ...visits, dates: {}, band: "short-breaks" })).toBe("Not applicable: Short breaks");
    expect(sayOne({ ...visits, dates, band: "not-short-breaks" })).toBe("Due 13 October 2025: no date on file");
    expect(sayOne({ ...visits, dates })).toBe("Due 13 October 2025: no date on file");
  });

  it("need every condition they give", () => {
    const both = [
      {
        effect: "not-applicable" as const,
        starts: { from: "2025-01-01", to: null },
        onlyFor: { profile: "short-breaks", in: ["short-breaks"] },
        reason: "Both",
      },
    ];
    const judged = (start: string, band: string) =>
      judgeOne({ exceptions: both, dates: { start: [start] }, band }).map(({ type }) => type);
    expect(judged("2025-01-01", "short-breaks")).toEqual(["not-applicable"]);
    expect(judged("2024-12-31", "short-breaks")).toEqual(["not-done"]);
    expect(judged("2025-01-01", "another")).toEqual(["not-done"]);
  });

  it("leave nothing to ask where a reason is recorded", () => {
    const asked = { ...visits, dates: { start: ["2020-04-20"], end: ["2020-06-10"] } };
    expect(worstOf(judgeOne(asked))).toBe("asked-about");
    expect(worstOf(judgeOne({ ...asked, reasons: ["only"] }))).toBe("late-with-reason");
  });

  it("hold gap by gap in what repeats", () => {
    const dates = { start: ["2020-03-12"], end: ["2020-04-20", "2020-06-10", "2020-07-20"] };
    expect(sayOne({ ...visits, thenEvery: visits.limit, dates, periodEnd: "2020-12-31" })).toBe(
      "2 of 2 in time; Due 1 June 2020: done 10 June 2020. Ask about it, do not count it late: Visits were relaxed then; Due 31 August 2020: no date on file. Ask about it, do not count it late: Visits were relaxed then",
    );
  });
});

describe("a recorded reason", () => {
  const late = {
    limit: { count: 10, unit: "working-day" },
    dates: { start: ["2025-12-09"], end: ["2025-12-29"] },
  } as const;

  it("makes late into late with a recorded reason, and keeps by how much", () => {
    expect(sayOne(late)).toBe("Due 23 December 2025: 2 working days late");
    expect(sayOne({ ...late, reasons: ["only"] })).toBe(
      "Due 23 December 2025: 2 working days late, with a recorded reason",
    );
    expect(sayOne({ ...late, dates: { start: ["2025-12-09"] }, reasons: ["only"] })).toBe(
      "Due 23 December 2025: no date on file, with a recorded reason",
    );
  });

  it("makes nothing of what was in time or is not yet due", () => {
    const type = (end: string[], start: string) =>
      judgeOne({ ...late, dates: { start: [start], end }, reasons: ["only"] })[0]?.type;
    expect(type(["2025-12-23"], "2025-12-09")).toBe("met");
    expect(type([], "2026-02-20")).toBe("not-yet-due");
  });

  it("stands for the gap that it was given for, by the date from which the gap ran, and for no other", () => {
    const reviews = {
      limit: { count: 3, unit: "month" },
      thenEvery: { count: 6, unit: "month" },
      dates: { start: ["2024-06-10"], end: ["2024-10-01", "2025-04-20", "2025-10-20"] },
    } as const;
    expect(judgeOne(reviews).map(({ type }) => type)).toEqual(["late", "late", "met", "not-yet-due"]);
    const one = judgeOne({ ...reviews, reasons: ["2024-10-01"] });
    expect(one.map(({ type }) => type)).toEqual(["late", "late-with-reason", "met", "not-yet-due"]);
    expect(worstOf(one)).toBe("late");
    expect(worstOf(judgeOne({ ...reviews, reasons: ["2024-06-10", "2024-10-01"] }))).toBe("late-with-reason");
  });
});

describe("a local value", () => {
  const local = { limit: { local: true } } as const;
  const dates = { start: ["2025-12-09"], end: ["2025-12-29"] };

  it("is used once the area has entered it, and said to be missing until then", () => {
    expect(sayOne({ ...local, dates })).toBe("Your area’s own limit: the local value has not been entered");
    expect(sayOne({ ...local, dates, local: { limit: { count: 10, unit: "working-day" } } })).toBe(
      "Due 23 December 2025: 2 working days late",
    );
    expect(sayOne({ ...local, dates, local: { limit: { none: true } } })).toBe("Your area has set no limit");
  });

  it("is one for the first gap and another for those after it", () => {
    const visits = { ...local, thenEvery: { local: true } } as const;
    const seen = { start: ["2025-12-01"], end: ["2025-12-05", "2026-01-20"] };
    const first = { count: 5, unit: "working-day" } as const;
    expect(sayOne({ ...visits, dates: seen, local: { limit: first } })).toBe(
      "Due 8 December 2025: met; Your area’s own limit: the local value has not been entered",
    );
    expect(sayOne({ ...visits, dates: seen, local: { limit: first, "then-every": { count: 4, unit: "week" } } })).toBe(
      "1 of 2 in time; Due 2 January 2026: 2 weeks late (18 days); Due 17 February 2026: no date on file",
    );
    expect(sayOne({ ...visits, dates: seen, local: { limit: first, "then-every": { none: true } } })).toBe(
      "Due 8 December 2025: met",
    );
  });
});

describe("a due date that stands in the file, so that no birthday has to", () => {
  it("is itself the last day in time", () => {
    const limit = { dueDate: true } as const;
    expect(sayOne({ limit, dates: { start: ["2025-12-09"], end: ["2025-12-09"] } })).toBe("Due 9 December 2025: met");
    expect(sayOne({ limit, dates: { start: ["2025-12-09"], end: ["2025-12-01"] } })).toBe("Due 9 December 2025: met");
    expect(sayOne({ limit, dates: { start: ["2025-12-09"], end: ["2025-12-11"] } })).toBe(
      "Due 9 December 2025: 2 days late",
    );
    expect(sayOne({ limit, dates: { start: ["2025-12-09"] } })).toBe("Due 9 December 2025: no date on file");
    expect(sayOne({ limit, dates: {} })).toBe("No date for “start”");
  });
});
