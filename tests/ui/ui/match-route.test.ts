import { describe, expect, it } from "vitest";
import { bestMatch, matchPattern, segmentsOf } from "#src/ui/router/match-route.ts";

function winner(address: string, patterns: readonly string[]) {
  const routes = patterns.map((pattern) => ({ pattern, route: pattern }));
  return bestMatch(routes, segmentsOf(address))?.route ?? null;
}

describe("a pattern", () => {
  it("names parts of an address", () => {
    const match = matchPattern("return/:caseId/:agency/*", segmentsOf("/return/n3z9/2/area/8"));
    expect(match).toEqual({ params: { caseId: "n3z9", agency: "2" }, rest: ["area", "8"] });
  });

  it("fits nothing shorter, and nothing longer without a star", () => {
    expect(matchPattern("cases/:caseId", segmentsOf("/cases"))).toBeNull();
    expect(matchPattern("cases/:caseId", segmentsOf("/cases/n3z9/earlier"))).toBeNull();
    expect(matchPattern("cases/*", segmentsOf("/cases"))).toEqual({ params: {}, rest: [] });
    expect(matchPattern("", segmentsOf("/"))).toEqual({ params: {}, rest: [] });
  });

  it("fits whatever the case of its words, and leaves a name as it is", () => {
    expect(matchPattern("Guides/:key", segmentsOf("/guides/AbC"))).toEqual({ params: { key: "AbC" }, rest: [] });
  });

  it("fits an address with a stroke too many, as one written by hand may have", () => {
    expect(matchPattern("device/no-room", segmentsOf("/device//no-room/"))).not.toBeNull();
  });

  it("reads what an address had to write in signs, and keeps what cannot be read", () => {
    expect(segmentsOf("/instruments/a%20b%2Fc/100%")).toEqual(["instruments", "a b/c", "100%"]);
  });
});

describe("of several patterns", () => {
  it("the most particular is taken, whatever their order", () => {
    const patterns = ["*", ":caseId", "", ":caseId/earlier", "new", "return/:caseId/:agency/*"];
    expect(winner("/", patterns)).toBe("");
    expect(winner("/new", patterns)).toBe("new");
    expect(winner("/n3z9", patterns)).toBe(":caseId");
    expect(winner("/n3z9/earlier", patterns)).toBe(":caseId/earlier");
    expect(winner("/return/n3z9/2/area/8", patterns)).toBe("return/:caseId/:agency/*");
    expect(winner("/nowhere/at/all", patterns)).toBe("*");
  });

  it("none is taken where none fits", () => {
    expect(winner("/nowhere/at/all", ["", ":caseId"])).toBeNull();
  });
});
