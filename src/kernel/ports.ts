/**
 * What the pure code needs from outside, as plain functions, so that tests can fix time and chance
 * and the domain imports neither a clock, a random source nor a cryptographic library.
 */
export interface Ports {
  /** Now, as an ISO 8601 instant in UTC, e.g. `2026-11-21T14:32:00.000Z`. For people to read: no decision rests on it. */
  readonly now: () => string;
  /** `length` random bytes from a cryptographic source. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** SHA-256 of the text's UTF-8 bytes, as 64 lower case hexadecimal characters. */
  readonly hash: Hash;
}

export type Hash = (text: string) => string;
