import type { Instrument } from "../domain/instrument/schema.ts";
import { exampleIdOf } from "../features/shared/example-id.ts";
import type { AuditId } from "../kernel/ids.ts";
import { thisBrowser } from "../storage/this-browser.ts";
import { listExamples } from "../use-cases/list-examples.ts";
import type { OpenAudit } from "../use-cases/open-audit.ts";
import { openExample } from "../use-cases/open-example.ts";

interface Example {
  readonly audit: OpenAudit;
  readonly instrument: Instrument;
}

// Nothing in them can change, so each is made once and kept until the page goes: making one takes a second on a slow laptop.
const made = new Map<AuditId, Promise<Example>>();

/** The fictional audit at this address, in memory alone, or `null` where the address is no example's. Of the storage around it, it takes the clock and chance. */
export async function showExample(id: AuditId): Promise<Example | null> {
  const found = listExamples().find(({ key }) => exampleIdOf(key) === id);
  if (found === undefined) return null;
  const making =
    made.get(id) ??
    openExample(id, found.key, thisBrowser().ports).catch((error: unknown) => {
      // A file that could not be fetched may come the next time.
      made.delete(id);
      throw error;
    });
  made.set(id, making);
  return making;
}
