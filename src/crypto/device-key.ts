/**
 * What one device needs to keep its workspace: `content` seals, `names` makes opaque row ids.
 * Neither key can be taken out of the browser as bytes, and both are in memory alone: a lock beside the rows holds them wrapped.
 */
export interface DeviceKeys {
  /** Names the pair, and is part of every seal. */
  readonly id: string;
  readonly content: CryptoKey;
  readonly names: CryptoKey;
}
