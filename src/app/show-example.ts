import type { Instrument } from "../domain/instrument/schema.ts";
import { exampleAuditId } from "../features/shared/paths.ts";
import { thisBrowser } from "../storage/this-browser.ts";
import type { OpenAudit } from "../use-cases/open-audit.ts";

interface Example {
  readonly audit: OpenAudit;
  readonly instrument: Instrument;
}

// Nothing in it can change, so it is made once and kept until the page goes: making it takes a second on a slow laptop.
let made: Promise<Example> | null = null;

/** The fictional audit, in memory alone: of the storage around it, it takes the clock and chance. */
export function showExample(): Promise<Example> {
  made ??= makeExample().catch((error: unknown) => {
    // A file that could not be fetched may come the next time.
    made = null;
    throw error;
  });
  return made;
}

async function makeExample(): Promise<Example> {
  const { openExample } = await import("../use-cases/open-example.ts");
  return openExample(exampleAuditId, "child-protection", thisBrowser().ports);
}
