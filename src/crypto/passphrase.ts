/**
 * A passphrase as every key is made of it: Unicode NFKC, so that the same keys pressed on a Windows laptop and on a Mac give the
 * same bytes. Nothing is trimmed: a space at an end may have been meant.
 */
export function normalised(passphrase: string): string {
  return passphrase.normalize("NFKC");
}
