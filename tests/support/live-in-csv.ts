import { parse } from "csv-parse/sync";

export function readCsv(bytes: Uint8Array): string[][] {
  return parse(Buffer.from(bytes), { bom: true, record_delimiter: "\r\n" });
}

/**
 * The pieces of a text file that would begin as a formula. Looked at are its cells, and the pieces between line breaks
 * and separators wherever they stand: that is every cell which a program could make that takes another separator, or no
 * quotation marks, or loses count of them.
 */
export function liveInCsv(bytes: Uint8Array): string[] {
  const pieces = new TextDecoder().decode(bytes).split(/[\r\n\v\f\u0085\u2028\u2029\t,;]/);
  return [...readCsv(bytes).flat(), ...pieces].filter(runs);
}

function runs(piece: string): boolean {
  // A negative number is a number.
  if (/^-?\d+(\.\d+)?$/.test(piece)) return false;
  // All but letters, figures, an apostrophe and what begins no formula may be stripped; signs of other widths become plain.
  return /^[^\p{L}\p{N}=+\-@'(<#_*/]*[=+\-@]/u.test(piece.normalize("NFKC").replaceAll("−", "-"));
}
