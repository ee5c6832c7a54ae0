import type { EvidenceSource } from "../../domain/audit/values.ts";
import { sourceWords } from "../../domain/words/value-words.ts";

export function saySources(sources: readonly EvidenceSource[]): string {
  return sources.map((source) => sourceWords[source]).join(", ");
}

/** "Plan 12 March, section 2 · file, worker". */
export function sayEvidence(text: string | null, sources: readonly EvidenceSource[]): string {
  return [text ?? "", saySources(sources)].filter((part) => part !== "").join(" · ");
}
