import type { Instrument } from "../domain/instrument/schema.ts";
import { exampleAuditId } from "../features/shared/paths.ts";
import { thisBrowser } from "../storage/this-browser.ts";
import type { OpenAudit } from "../use-cases/open-audit.ts";

/** The fictional audit, made anew each time it is gone to: of the storage around it, it takes the clock and chance alone. */
export async function showExample(): Promise<{ readonly audit: OpenAudit; readonly instrument: Instrument }> {
  const { openExample } = await import("../use-cases/open-example.ts");
  return openExample(exampleAuditId, "child-protection", thisBrowser().ports);
}
