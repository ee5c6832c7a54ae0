/** Makes a `switch` over a union exhaustive: a new member is a type error here, not a silent gap. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
