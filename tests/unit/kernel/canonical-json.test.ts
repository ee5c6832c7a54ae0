import { describe, expect, it } from "vitest";
import { canonicalJson } from "#src/kernel/json.ts";

describe("canonical JSON", () => {
  it("writes equal values as equal texts, whatever the order of their keys", () => {
    expect(canonicalJson({ b: 1, a: [true, null, { d: "x", c: 2 }] })).toBe('{"a":[true,null,{"c":2,"d":"x"}],"b":1}');
  });
});
