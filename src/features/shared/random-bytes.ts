/** The browser's own source of chance, for the ids of what a person adds on a screen. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
