import type { Instrument } from "../domain/instrument/schema.ts";
import { exampleAuditId, exampleIdOf } from "../features/shared/paths.ts";
import type { AuditId } from "../kernel/ids.ts";
import { thisBrowser } from "../storage/this-browser.ts";
import type { OpenAudit } from "../use-cases/open-audit.ts";

interface Example {
  readonly audit: OpenAudit;
  readonly instrument: Instrument;
}

// Nothing in them can change, so each is made once and kept until the page goes: making one takes a second on a slow laptop.
const made = new Map<AuditId, Promise<Example | null>>();

/** The fictional audit at this address, in memory alone, or `null` where the address is no example's. Of the storage around it, it takes the clock and chance. */
export async function showExample(id: AuditId): Promise<Example | null> {
  // For anybody's own audit nothing of an example is fetched.
  if (!id.startsWith(exampleAuditId)) return null;
  const making =
    made.get(id) ??
    makeExample(id).catch((error: unknown) => {
      // A file that could not be fetched may come the next time.
      made.delete(id);
      throw error;
    });
  made.set(id, making);
  return making;
}

async function makeExample(id: AuditId): Promise<Example | null> {
  const [{ listExamples }, { openExample }] = await Promise.all([
    import("../use-cases/list-examples.ts"),
    import("../use-cases/open-example.ts"),
  ]);
  const found = listExamples().find(({ key }) => exampleIdOf(key) === id);
  return found === undefined ? null : openExample(id, found.key, thisBrowser().ports);
}
