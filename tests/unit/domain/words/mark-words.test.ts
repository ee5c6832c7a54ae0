import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkedWords, markWords } from "#src/domain/words/mark-words.ts";

const shown = (words: readonly MarkedWords[]) =>
  words.map(({ text, isChanged }) => (isChanged ? `<${text}>` : text)).join("");
const whole = (words: readonly MarkedWords[]) => words.map(({ text }) => text).join("");
const same = (words: readonly MarkedWords[]) =>
  words
    .filter(({ isChanged }) => !isChanged)
    .flatMap(({ text }) => text.trim().split(/\s+/))
    .filter(Boolean);

describe("the words in which two texts differ", () => {
  it.each([
    [
      "The plan names the harm",
      "The plan names the danger",
      "The plan names the <harm>",
      "The plan names the <danger>",
    ],
    ["Seen alone", "Seen alone and at home", "Seen alone", "Seen alone <and at home>"],
    ["One two three four", "One three two four", "One <two >three four", "One three <two >four"],
    ["All of it", "Nothing left", "<All of it>", "<Nothing left>"],
    ["", "Something", "", "<Something>"],
    ["Two  blanks", "Two blanks", "Two  blanks", "Two blanks"],
  ])("%j and %j", (before, after, markedBefore, markedAfter) => {
    const marked = markWords(before, after);
    expect(shown(marked.before)).toBe(markedBefore);
    expect(shown(marked.after)).toBe(markedAfter);
  });

  it("leave both texts whole, and the unmarked words of both alike", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "plan ", "\n", "  ", "harm"), { maxLength: 14 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const marked = markWords(before, after);
        expect(whole(marked.before)).toBe(before);
        expect(whole(marked.after)).toBe(after);
        expect(same(marked.before)).toEqual(same(marked.after));
      }),
      { seed: 20_261_127 },
    );
  });
});
