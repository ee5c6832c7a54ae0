import type { Change } from "../domain/log/change.ts";
import type { AuditId, DeviceId, EpochId } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { keepInMemory } from "./audit-keeping.ts";
import { openSession } from "./audit-session.ts";
import type { OpenAudit } from "./open-audit.ts";

/** The fictional audit: an audit like any other, made from a list of changes, in memory alone, and read only. */
export async function exploreExample(id: AuditId, changes: readonly Change[], ports: Ports): Promise<OpenAudit> {
  let made = false;
  let numbers = 0;
  const { audit } = await openSession({
    id,
    // Nothing of it is ever sealed, sent or compared: numbers stand for hashes and salts, which would take seconds on a slow laptop.
    ports: { ...ports, hash: () => String(++numbers), randomBytes: (length) => new Uint8Array(length) },
    keeping: keepInMemory(id),
    writer: () => ({ device: "example" as DeviceId, epoch: "example" as EpochId }),
    readOnly: () => (made ? "example" : null),
    onWrite: () => undefined,
  });
  const saved = await audit.save(changes);
  if (!saved.ok) throw new Error(`The example cannot be made: ${saved.error.type}.`);
  made = true;
  return audit;
}
