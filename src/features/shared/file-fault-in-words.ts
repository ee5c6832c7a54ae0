import type { InstrumentProblem, JsonExpectation, Place } from "../../domain/instrument/instrument-problem.ts";
import { assertNever } from "../../kernel/assert-never.ts";

type FileFault = Exclude<InstrumentProblem, { place: Place }>;

/** What is wrong with an instrument file as a whole. */
export function fileFaultInWords(fault: FileFault): string {
  switch (fault.type) {
    case "not-json":
      return `Line ${fault.line}, column ${fault.column}: the file cannot be read from here on. ${syntaxInWords(fault.expected, fault.found)}`;
    case "not-utf-8":
      return "The file is not saved as UTF-8. Open it in a text editor, save it with the encoding UTF-8, then open it again.";
    case "too-deep":
      return `Line ${fault.line}: there are more than ${fault.limit} brackets inside one another. An instrument never needs so many: take out what does not belong.`;
    case "too-large":
      return `The file has ${megabytes(fault.bytes)} MB and may have ${megabytes(fault.limit)} MB. Choose an instrument file, or shorten this one.`;
    case "newer-format":
      return `The file is written in version ${fault.found} of the format, and this copy of Sightline reads version ${fault.known}. Update Sightline, or ask for the file in the older version.`;
    case "more-problems":
      return `There are ${fault.count} more problems. Mend these first, then open the file again.`;
    default:
      return assertNever(fault);
  }
}

/** Rounded up, so that a file just over the limit is not said to be at it. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toString();
}

function syntaxInWords(expected: JsonExpectation, found: string | null): string {
  const hint = found === null ? undefined : hints[found];
  if (hint !== undefined && expected !== "end-of-text" && expected !== "escape") return hint;
  const met = found === null ? "the file ends" : `there is “${found.trim() === "" ? "a line break" : found}”`;
  switch (expected) {
    case "value":
      return `A value should stand here, and ${met}. Look for a comma too many or a value left out.`;
    case "key":
      return `A name in double quotation marks should stand here, and ${met}. Look for a comma too many before a closing bracket.`;
    case "colon":
      return `A colon should stand here, and ${met}. Write a colon between a name and its value.`;
    case "comma-or-end":
      return `A comma or a closing bracket should stand here, and ${met}. Look for a comma left out on the line before.`;
    case "end-of-text":
      return `A text is not closed here: ${met}. Add the double quotation mark at its end; a line break inside a text is written \\n.`;
    case "escape":
      return 'A backslash stands before something it cannot stand before. Write \\\\ for a backslash and \\" for a quotation mark.';
    case "end-of-file":
      return `The file should end here, and ${met}. Look for a closing bracket too many.`;
  }
}

const curly =
  'There is a curly quotation mark. Use the straight one ("): a word processor changes them, a text editor does not.';
const hints: Readonly<Record<string, string>> = {
  "“": curly,
  "”": curly,
  "‘": curly,
  "’": curly,
  "'": 'There is a single quotation mark. Use double ones (").',
  "/": "There is a comment. The format has no comments: take it out.",
};
