import { secondInstrument } from "../domain/audit/carried.ts";
import { returnCells, setUpCells } from "../domain/audit/cells.ts";
import { listCases } from "../domain/audit/list-cases.ts";
import { isOpen, listConcerns } from "../domain/audit/list-concerns.ts";
import { returnsIn } from "../domain/audit/subjects.ts";
import type { Wording } from "../domain/audit/values.ts";
import { currentValue } from "../domain/log/heads.ts";
import type { Log } from "../domain/log/log.ts";
import { readRetention } from "../domain/retention/retention-rule.ts";
import type { DocumentHash } from "../kernel/ids.ts";
import type { AuditSummary } from "./workspace.ts";

/** An audit's summary as it is kept: its instruments by hash, since the title is the document's and not the audit's. */
export type AuditDigest = Omit<AuditSummary, "instrumentTitle"> & {
  readonly instrument: DocumentHash | null;
  /** Left out where there is none, and in what was kept before an audit could have two. */
  readonly second?: DocumentHash;
  /** `null`, and missing from a digest that was kept before there was one: today's words. */
  readonly wording: Wording | null;
  /** How many events are erased; left out of what was kept before anything could be. */
  readonly erasures?: number;
};

export function summariseAudit(log: Log): AuditDigest {
  const returns = returnsIn(log);
  const signedOff = returns.filter((address) => currentValue(log, returnCells(address).signedOff) !== undefined).length;
  const second = secondInstrument(log);
  return {
    id: log.audit,
    title: currentValue(log, setUpCells.title) ?? null,
    instrument: currentValue(log, setUpCells.instrument)?.hash ?? null,
    wording: currentValue(log, setUpCells.wording) ?? null,
    ...(second === undefined ? {} : { second: second.hash }),
    cases: listCases(log).length,
    returnsBegun: returns.length,
    returnsSignedOff: signedOff,
    openConcerns: listConcerns(log).filter(isOpen).length,
    signedOff: currentValue(log, setUpCells.signedOff) !== undefined,
    changedAt: lastChange(log),
    retention: readRetention(log),
    erasures: log.erased.size,
  };
}

/** The latest time that any standing value carries. For people to read and for nothing else: clocks differ. */
function lastChange(log: Log): string | null {
  let latest: string | null = null;
  for (const items of log.subjects.values()) {
    for (const { heads } of items.values()) {
      for (const { at } of heads) if (latest === null || at > latest) latest = at;
    }
  }
  return latest;
}
