/**
 * The one radio of a group where Tab stops: the chosen one, or the first where none is. A browser decides this by itself until
 * React draws the group again and takes the names off and on; then Chromium enters an unanswered group at its second answer,
 * or stops in it twice.
 */
export function radioTabStop<V>(values: readonly V[], chosen: V | null, value: V): 0 | -1 {
  const stop = chosen !== null && values.includes(chosen) ? chosen : values[0];
  return value === stop ? 0 : -1;
}
