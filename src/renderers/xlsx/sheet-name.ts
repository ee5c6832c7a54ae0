import { xmlText } from "../xml-text.ts";

/** A name that Excel takes and that none of `taken` has, to which it is added. Excel does not tell capitals from small letters. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain = xmlText(wanted)
    .replace(/[[\]:*?/\\\s]+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  // "History" is Excel's own.
  const name = plain === "" || plain.toLowerCase() === "history" ? `Sheet ${plain}`.trim() : plain;
  let unique = cut(name, 31);
  for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
    unique = `${cut(name, 31 - ` ${number}`.length)} ${number}`;
  }
  taken.add(unique.toLowerCase());
  return unique;
}

function cut(name: string, length: number): string {
  // Neither half a character nor an apostrophe may be left at the end.
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$|['\s]+$/, "")
    .trimEnd();
}

/** The name as a reference to a cell writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
