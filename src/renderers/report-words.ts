/** The renderers' own words: what a file needs beside what the report says. */
export const reportWords = {
  contents: "Contents",
  skip: "Skip to the report",
  page: "Page ",
  of: " of ",
  letters: "Letters: ",
  noRows: "There is nothing to list in this table.",
  base: "The number at the right of a bar is how many it counts.",
} as const;
