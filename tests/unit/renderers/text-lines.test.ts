import { describe, expect, it } from "vitest";
import { isRightToLeft } from "#src/renderers/is-right-to-left.ts";
import { linesOf, oneLine, paragraphsOf } from "#src/renderers/text-lines.ts";

describe("lines and paragraphs of what people wrote", () => {
  it("ends lines in every way that there is", () => {
    expect(linesOf("a\r\nb\nc\rd\u2028e")).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("parts paragraphs at blank lines, however many and however blank", () => {
    expect(paragraphsOf("\n\none\ntwo\n \t\n\nthree\n")).toEqual([["one", "two"], ["three"]]);
    expect(paragraphsOf(" \n ")).toEqual([]);
  });

  it("makes one line for a heading", () => {
    expect(oneLine(" The\r\n plan\t ")).toBe("The plan");
  });

  it("turns a paragraph round for most of its letters, not for one name", () => {
    expect(isRightToLeft("أخبرت المعلمة EX-01")).toBe(true);
    expect(isRightToLeft("The teacher, أحمد, told the police")).toBe(false);
    expect(isRightToLeft("12 – 😀")).toBe(false);
  });
});
