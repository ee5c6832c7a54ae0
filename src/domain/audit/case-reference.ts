/** The most characters of a reference; what is longer is a note about the child. */
export const longestReference = 60;

/** A reference as it is kept: one space for any run of white space, and without what cannot be seen. "C 12" pasted from a web page is "C 12". */
export function tidyReference(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Equal texts for references that people would call the same: case, spaces and the length of a dash make no difference. */
export function sameReference(reference: string): string {
  return tidyReference(reference)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/[\p{Pd}\u2212]/gu, "-");
}
