import type { AuditId } from "../../kernel/ids.ts";
import { exampleAuditId } from "./paths.ts";

/** The fictional audit of one instrument. No audit of anybody's begins so: the ids that are drawn have no l. */
export function exampleIdOf(instrumentKey: string): AuditId {
  return instrumentKey === "child-protection" ? exampleAuditId : (`${exampleAuditId}-${instrumentKey}` as AuditId);
}
