import { describe, expect, it } from "vitest";
import { Auditor, Lead } from "./support/people.ts";

describe("a laptop goes back to an old backup", () => {
  function beforeTheLoss() {
    const lead = new Lead("lead");
    const auditor = new Auditor("police", "police");
    lead.setsUp({ cases: ["CP-1"], agencies: ["police"] });
    auditor.takesInFrom(lead);
    auditor.reads("CP-1").grades("recognition", "good");
    const backup = [...auditor.laptop.events];
    auditor.reads("CP-1").grades("risk", "inadequate").grades("plan", "good");
    return { lead, auditor, backup };
  }

  it("loses nothing that had been passed on, and gets it back from where it went", () => {
    const { lead, auditor, backup } = beforeTheLoss();
    lead.takesInFrom(auditor);
    const restored = new Auditor("police", "police", undefined, 2);
    restored.takesIn(backup, auditor);
    expect(restored.reads("CP-1").gradesShown("risk")).toEqual([]);
    restored.reads("CP-1").grades("outcomes", "good");
    restored.takesInFrom(lead);
    lead.takesInFrom(restored);
    for (const inHand of [restored.reads("CP-1"), lead.looksAt("CP-1", "police")]) {
      expect(["recognition", "risk", "plan", "outcomes"].flatMap((area) => inHand.gradesShown(area))).toEqual([
        "good",
        "inadequate",
        "good",
        "good",
      ]);
    }
  });

  it("shows both when the same area was graded again after the loss", () => {
    const { lead, auditor, backup } = beforeTheLoss();
    lead.takesInFrom(auditor);
    const restored = new Auditor("police", "police", undefined, 2);
    restored.takesIn(backup, auditor);
    restored.reads("CP-1").grades("risk", "requires-improvement");
    lead.takesInFrom(restored);
    expect(lead.looksAt("CP-1", "police").gradesShown("risk")).toEqual(["inadequate", "requires-improvement"]);
  });

  it("has what it lost reported as missing, never guessed, when nobody else had it", () => {
    const { lead, auditor, backup } = beforeTheLoss();
    const restored = new Auditor("police", "police", undefined, 2);
    const { gaps } = restored.takesIn(backup, auditor);
    expect(gaps).toEqual([{ device: "police", epoch: "police-epoch-1", from: 2, to: 3 }]);
    expect(lead.takesIn(backup, auditor).gaps).toEqual(gaps);
  });

  it("is found out when it goes on as if nothing had happened", () => {
    const { lead, auditor, backup } = beforeTheLoss();
    lead.takesInFrom(auditor);
    const copy = new Auditor("police", "police", "2026-11-25T09:00:00.000Z");
    copy.takesIn(backup, auditor);
    copy.reads("CP-1").grades("outcomes", "outstanding");
    expect(lead.takesInFrom(copy).forks).toEqual([{ device: "police", epoch: "police-epoch-1", seq: 2 }]);
    expect(lead.looksAt("CP-1", "police").gradesShown("outcomes")).toEqual(["outstanding"]);
    expect(lead.looksAt("CP-1", "police").gradesShown("risk")).toEqual(["inadequate"]);
  });
});
