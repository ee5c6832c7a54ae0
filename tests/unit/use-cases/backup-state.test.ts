import { describe, expect, it } from "vitest";
import type { AuditId } from "#src/kernel/ids.ts";
import { changesSince, daysSince, isBackupDue } from "#src/use-cases/backup-state.ts";

const [first, second] = ["m7q2v9k4x8n3p5r1" as AuditId, "t4w8c2h6j9b3d7f5" as AuditId];
const receipt = { madeAt: "2026-11-20T16:00:00.000Z", bytes: 4_096, counts: { [first]: 100 } };
const at = (counts: Readonly<Record<string, number>>) =>
  new Map(Object.entries(counts).map(([id, count]) => [id as AuditId, { count }]));

describe("changes since the last backup", () => {
  it("are counted audit by audit, and all of them where there is none", () => {
    expect(changesSince(receipt, at({ [first]: 130, [second]: 7 }))).toBe(37);
    expect(changesSince(null, at({ [first]: 130, [second]: 7 }))).toBe(137);
    expect(changesSince(receipt, at({}))).toBe(0);
  });

  it("of one audit never make good those of another", () => {
    expect(changesSince(receipt, at({ [first]: 40, [second]: 7 }))).toBe(7);
  });
});

describe("a reminder", () => {
  const sameDay = "2026-11-20T23:00:00.000Z";
  const sixDays = "2026-11-26T23:30:00.000Z";
  const sevenDays = "2026-11-27T00:30:00.000Z";

  it.each([
    ["199 changes on the same day", receipt, 199, sameDay, false],
    ["200 changes on the same day", receipt, 200, sameDay, true],
    ["one change after six days", receipt, 1, sixDays, false],
    ["one change after seven days", receipt, 1, sevenDays, true],
    ["no change after a year", receipt, 0, "2027-11-20T16:00:00.000Z", false],
    ["49 changes and no backup ever", null, 49, sameDay, false],
    ["50 changes and no backup ever", null, 50, sameDay, true],
  ] as const)("of %s: %#", (_, last, changes, now, due) => {
    expect(isBackupDue(last, changes, now, null)).toBe(due);
  });

  it("put off is back the next day", () => {
    expect(isBackupDue(receipt, 300, sevenDays, "2026-11-27")).toBe(false);
    expect(isBackupDue(receipt, 300, "2026-11-28T08:00:00.000Z", "2026-11-27")).toBe(true);
  });

  it("counts days on the clock of the place, over a change of clocks too", () => {
    expect(daysSince({ ...receipt, madeAt: "2026-10-24T22:59:00.000Z" }, "2026-10-25T23:59:00.000Z")).toBe(1);
    expect(daysSince({ ...receipt, madeAt: "2026-10-24T23:30:00.000Z" }, "2026-10-25T23:59:00.000Z")).toBe(0);
  });
});
