import { describe, expect, it } from "vitest";
import { saySignedOff, sayTranscribed } from "#src/domain/words/say-transcribed.ts";

const mark = { from: "Named midwife", signedOn: "2026-11-03", typedBy: "QA lead" };
const signOff = { role: "Board manager", when: "21 November 2026, 14:32" };

describe("a return typed in from paper, in words", () => {
  it("says who signed the paper, when, and who typed it in", () => {
    expect(sayTranscribed(mark, "Maternity")).toBe(
      "As received on paper from Named midwife, Maternity, signed on 3 November 2026; typed in by QA lead.",
    );
    expect(sayTranscribed({ ...mark, signedOn: "" }, "Maternity")).toBe(
      "As received on paper from Named midwife, Maternity, with no date on it; typed in by QA lead.",
    );
  });

  it("keeps the signature on the paper apart from the sign-off here", () => {
    expect(saySignedOff(signOff, mark, "Maternity")).toBe(
      "Signed off on paper by Named midwife, Maternity, on 3 November 2026; typed in by QA lead. Signed off here by Board manager on 21 November 2026, 14:32.",
    );
    expect(saySignedOff(signOff, { ...mark, signedOn: "" }, "Maternity")).toContain(
      "Maternity (no date on the paper); typed in by QA lead.",
    );
  });

  it("says nothing of paper where there was none", () => {
    expect(saySignedOff(signOff, null, "Maternity")).toBe("Signed off by Board manager on 21 November 2026, 14:32.");
  });
});
