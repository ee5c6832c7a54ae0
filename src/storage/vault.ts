import type { DeviceKeys } from "../crypto/device-key.ts";
import { open, seal } from "../crypto/seal.ts";
import type { Bytes } from "../kernel/bytes.ts";
import type { EpochId } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { TableName } from "./database.ts";

/** The version of what is inside a seal. Older ones go through migration steps on read, newer ones are refused. */
const rowVersion = 1;

/** What opens the rows of one store. */
export interface Vault {
  readonly keys: DeviceKeys;
  readonly store: EpochId;
}

/** Where a row belongs. It is part of the seal, with the store and the keys: a row moved to another place, table or store does not open. */
export interface RowPlace {
  readonly table: TableName;
  readonly id: string;
}

export type RowFailure =
  | { readonly type: "row-broken" }
  /** Written by newer code: refused whole, never read in part. */
  | { readonly type: "row-newer"; readonly version: number };

/** Throws where the key cannot seal at all: the keys were proved when the store was opened. */
export async function sealRow(vault: Vault, place: RowPlace, content: unknown): Promise<Bytes> {
  const plain = new TextEncoder().encode(JSON.stringify({ version: rowVersion, content }));
  const sealed = await seal(vault.keys.content, plain, context(vault, place));
  if (!sealed.ok) throw new Error("The device's key cannot seal.");
  return sealed.value;
}

/** What was sealed. Own rows trust their seal: nothing is parsed beyond JSON and the version. */
export async function openRow<T>(vault: Vault, place: RowPlace, sealed: Bytes): Promise<Result<T, RowFailure>> {
  const plain = await open(vault.keys.content, sealed, context(vault, place));
  if (!plain.ok) {
    return plain.error.type === "unknown-seal-version"
      ? err({ type: "row-newer", version: plain.error.version })
      : err({ type: "row-broken" });
  }
  const { version, content } = JSON.parse(new TextDecoder().decode(plain.value)) as { version: number; content: T };
  return version > rowVersion ? err({ type: "row-newer", version }) : ok(content);
}

/** Whether a row is whole, without a look at what it says: a fraction of the cost of reading it. */
export async function rowOpens(vault: Vault, place: RowPlace, sealed: Bytes): Promise<boolean> {
  return (await open(vault.keys.content, sealed, context(vault, place))).ok;
}

function context(vault: Vault, place: RowPlace): string {
  return `${vault.store}\n${vault.keys.id}\n${place.table}\n${place.id}`;
}
