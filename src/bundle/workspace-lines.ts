import { sha256Hex } from "../crypto/hash.ts";
import { fitsCell } from "../domain/audit/fits-cell.ts";
import type { z } from "../domain/configured-zod.ts";
import { parseInstrument } from "../domain/instrument/parse-instrument.ts";
import { cellKey } from "../domain/log/cell.ts";
import { erasedBy } from "../domain/log/erasure.ts";
import { findFault, type LogEvent } from "../domain/log/event.ts";
import { isKeptReport } from "../domain/retention/kept-report-schema.ts";
import type { AuditId } from "../kernel/ids.ts";
import { lookAtJson } from "./look-at-json.ts";
import {
  type EventRefusal,
  type FileDocument,
  type FileDraft,
  workspaceFileLimits as limits,
  type WorkspaceFile,
  type WorkspaceFileProblem,
} from "./workspace-file.ts";
import { auditSchema, documentSchema, draftSchema, eventSchema } from "./workspace-schema.ts";

interface AuditInHand {
  readonly id: AuditId;
  readonly said: { readonly events: number; readonly drafts: number };
  readonly drafts: FileDraft[];
  readonly events: LogEvent[];
  /** How many events have come, kept or not. */
  found: number;
}

/** Sees each event of a file as it comes; it is then not kept. */
export type SeeEvent = (event: LogEvent) => void;

/** The lines between a file's first and its last, taken one after another. */
export class WorkspaceLines {
  private readonly documents: FileDocument[] = [];
  private readonly audits: AuditInHand[] = [];
  private readonly found: WorkspaceFileProblem[] = [];
  private more = 0;
  /** What has stood in the file once: ids of audits, events and documents, addresses of drafts. */
  private readonly seen = new Set<string>();
  private readonly see: SeeEvent | undefined;

  /** `see`: for who only looks a file through, which then takes a fraction of the memory. */
  constructor(see?: SeeEvent) {
    this.see = see;
  }

  report(problem: WorkspaceFileProblem): void {
    if (this.found.length < limits.problems) this.found.push(problem);
    else this.more++;
  }

  problems(): readonly WorkspaceFileProblem[] {
    return this.more === 0 ? this.found : [...this.found, { type: "more-problems", count: this.more }];
  }

  content(): Pick<WorkspaceFile, "documents" | "audits"> {
    return { documents: this.documents, audits: this.audits.map(({ id, drafts, events }) => ({ id, drafts, events })) };
  }

  /** `null`: the line is no text. */
  take(text: string | null, line: number): void {
    const problem = this.problemOf(parseElement(text), line);
    if (problem !== null) this.report(problem);
  }

  /** After the last line: whether each audit has as many as it says. */
  finish(): void {
    for (const { id, said, drafts, found: events } of this.audits) {
      for (const [what, has] of [
        ["events", events],
        ["drafts", drafts.length],
      ] as const) {
        if (said[what] !== has) this.report({ type: "count", audit: id, what, said: said[what], found: has });
      }
    }
  }

  private problemOf(value: object | undefined, line: number): WorkspaceFileProblem | null {
    if (value === undefined) return { type: "malformed", line };
    const fault = lookAtJson(value, limits.depth);
    if (fault === "too-deep") return { type: "too-deep", line, limit: limits.depth };
    if (fault === "forbidden-key") return { type: "forbidden-key", line };
    if (fault === "not-json") return { type: "malformed", line };
    if ("event" in value) return this.takeEvent(eventSchema.safeParse(value), line);
    if ("draft" in value) return this.takeDraft(draftSchema.safeParse(value), line);
    if ("audit" in value) return this.takeAudit(auditSchema.safeParse(value), line);
    return this.takeDocument(documentSchema.safeParse(value), line);
  }

  private takeAudit(parsed: Parsed<typeof auditSchema>, line: number): WorkspaceFileProblem | null {
    if (!parsed.success) return { type: "malformed", line };
    const { id, ...said } = parsed.data.audit;
    this.audits.push({ id, said, drafts: [], events: [], found: 0 });
    return this.isFirst("audit", id) ? null : { type: "repeated", line, what: "audit" };
  }

  private takeEvent(parsed: Parsed<typeof eventSchema>, line: number): WorkspaceFileProblem | null {
    if (!parsed.success) return { type: "malformed", line };
    const { event } = parsed.data;
    const audit = this.audits.at(-1);
    // Counted even if it is refused: the audit says how many it has.
    if (audit !== undefined) audit.found++;
    if (this.see === undefined) audit?.events.push(event);
    else this.see(event);
    if (audit?.id !== event.audit) return { type: "wrong-audit", line };
    if (!this.isFirst("event", event.id)) return { type: "repeated", line, what: "event" };
    const reason = refusalOf(event);
    return reason === null ? null : { type: "event-refused", line, reason };
  }

  private takeDraft(parsed: Parsed<typeof draftSchema>, line: number): WorkspaceFileProblem | null {
    if (!parsed.success) return { type: "malformed", line };
    const { audit: id, ...draft } = parsed.data.draft;
    const audit = this.audits.at(-1);
    audit?.drafts.push(draft);
    if (audit?.id !== id) return { type: "wrong-audit", line };
    return this.isFirst("draft", `${id}\n${cellKey(draft)}`) ? null : { type: "repeated", line, what: "draft" };
  }

  private takeDocument(parsed: Parsed<typeof documentSchema>, line: number): WorkspaceFileProblem | null {
    if (!parsed.success) return { type: "malformed", line };
    const { document } = parsed.data;
    if (sha256Hex(document.text) !== document.hash) return { type: "wrong-document", line };
    if (!this.isFirst("document", document.hash)) return { type: "repeated", line, what: "document" };
    if (document.kind === "report") {
      if (!isKeptReport(document.text)) return { type: "malformed", line };
      this.documents.push(document);
      return null;
    }
    const instrument = parseInstrument(document.text);
    if (!instrument.ok) return { type: "instrument-refused", line, problems: instrument.error };
    this.documents.push(document);
    return null;
  }

  private isFirst(what: string, key: string): boolean {
    const name = `${what} ${key}`;
    if (this.seen.has(name)) return false;
    this.seen.add(name);
    return true;
  }
}

type Parsed<Schema extends z.ZodType> = z.ZodSafeParseResult<z.infer<Schema>>;

function parseElement(text: string | null): object | undefined {
  if (!text?.startsWith(",")) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(1));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(event: LogEvent): EventRefusal | null {
  const fault = findFault(event, sha256Hex);
  if (fault !== null) return fault;
  return event.body === null || erasedBy(event) !== null || fitsCell(event, event.body.value) ? null : "wrong-value";
}
