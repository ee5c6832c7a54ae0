import { describe, expect, it } from "vitest";
import { refuseDroppingMost } from "#src/domain/log/dropping.ts";

describe("a replacement", () => {
  it("may drop half of what is here, and not one more without being told twice", () => {
    expect(refuseDroppingMost([{ here: 10, dropped: 5 }], false)).toEqual({ ok: true, value: undefined });
    const most = [
      { here: 10, dropped: 2 },
      { here: 10, dropped: 9 },
    ];
    expect(refuseDroppingMost(most, false)).toEqual({
      ok: false,
      error: { type: "drops-most", here: 20, dropped: 11, wholeAudits: 0 },
    });
    expect(refuseDroppingMost(most, true).ok).toBe(true);
  });

  it("may not drop a whole audit, however small it is, without being told twice", () => {
    const small = [
      { here: 1_000, dropped: 0 },
      { here: 2, dropped: 2 },
    ];
    expect(refuseDroppingMost(small, false)).toEqual({
      ok: false,
      error: { type: "drops-most", here: 1_002, dropped: 2, wholeAudits: 1 },
    });
    expect(refuseDroppingMost(small, true).ok).toBe(true);
  });

  it("drops nothing where nothing is", () => {
    expect(refuseDroppingMost([], false).ok).toBe(true);
    expect(refuseDroppingMost([{ here: 0, dropped: 0 }], false).ok).toBe(true);
  });
});
