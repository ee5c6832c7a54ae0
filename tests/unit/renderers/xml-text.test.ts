import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmlText } from "#src/renderers/xml-text.ts";

describe("text for XML", () => {
  it("puts U+FFFD in place of each character that XML forbids", () => {
    expect(xmlText("a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg")).toBe("a�b�c�d�e�f�g");
  });

  it("takes half a pair for what it is, and leaves whole pairs", () => {
    expect(xmlText("\uD83D and \uDE00 and 😀")).toBe("� and � and 😀");
  });

  it("leaves line ends, tabs, Arabic, Hebrew and what is merely unusual", () => {
    const text = "a\tb\r\nc\u0085\u2028\u200F مرحبا שלום 👨‍👩‍👧 �";
    expect(xmlText(text)).toBe(text);
  });

  it("leaves nothing that XML forbids, whatever comes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = xmlText(String.fromCharCode(...codes));
        expect([...text].every((character) => allowed(character.codePointAt(0) ?? 0))).toBe(true);
      }),
    );
  });
});

/** `Char` of XML 1.0, section 2.2, written a second way. */
function allowed(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true;
  return (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || code >= 0x10000;
}
