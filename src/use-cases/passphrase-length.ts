import { normalised } from "../crypto/passphrase.ts";

/** The fewest characters of a passphrase, counted as people count them. */
export const shortestPassphrase = 12;

export function isLongEnough(passphrase: string): boolean {
  return [...normalised(passphrase)].length >= shortestPassphrase;
}
