/**
 * What a person types about a child must not leave for a spelling or translation service, nor stay in the browser's
 * store of past entries. `writingsuggestions` is not among React's own attribute names yet.
 */
export const quietInput = {
  spellCheck: false,
  autoComplete: "off",
  autoCorrect: "off",
  translate: "no",
  writingsuggestions: "false",
} as const;
