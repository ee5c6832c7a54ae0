import type { AuditId } from "../../kernel/ids.ts";
import { returnCells, returnSubject, setUpCells } from "../audit/cells.ts";
import { listCases } from "../audit/list-cases.ts";
import { listConcerns } from "../audit/list-concerns.ts";
import { readSubject, returnsIn } from "../audit/subjects.ts";
import type { HeldCounts } from "../audit/values.ts";
import type { Cell } from "../log/cell.ts";
import { currentValue } from "../log/heads.ts";
import type { Head, Log } from "../log/log.ts";
import { saysAnything } from "../log/says-anything.ts";
import { childLevel, isAboutChildren } from "./child-level.ts";
import { localDay } from "./local-day.ts";
import { type Retention, readRetention } from "./retention-rule.ts";

/** What one audit holds about children on this device, in counts and days, and what its rule says. */
export interface HeldAudit {
  readonly id: AuditId;
  readonly title: string | null;
  readonly counts: HeldCounts;
  /** The days of the first and of the last thing that stands, as ISO dates; `null` where nothing does. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly retention: Retention;
}

const evidence = /^standard\/.+\/evidence$/;
/** Free texts beside the evidence lines. */
const returnText =
  /^(about\/input-note|overall\/reason|voice\/.+|timescale\/.+\/reason(\/.+)?|area\/.+\/(reason|good-practice|for-development))$/;
const concernText = /^(what|response)$/;

/** Counts what stands now: what was cleared, erased or said before is not among it. A cell in conflict counts once. */
export function whatIsHeld(log: Log): HeldAudit {
  const said = [...log.subjects].flatMap(([subject, items]) =>
    isAboutChildren(subject) ? [...items].flatMap(([item, { heads }]) => saidIn({ subject, item }, heads)) : [],
  );
  const returns = returnsIn(log).filter((address) => saysAnything(log, returnSubject(address)));
  const signedOff = returns.filter((address) => currentValue(log, returnCells(address).signedOff) !== undefined);
  const { oldest, newest } = days(said);
  return {
    id: log.audit,
    title: currentValue(log, setUpCells.title) ?? null,
    counts: {
      cases: listCases(log).length,
      returns: returns.length,
      signedOff: signedOff.length,
      texts: said.filter(({ kind }) => kind === "text").length,
      evidence: said.filter(({ kind }) => kind === "evidence").length,
      concerns: listConcerns(log).length,
      values: said.length,
    },
    oldest,
    newest,
    retention: readRetention(log),
  };
}

interface Said {
  readonly kind: "evidence" | "text" | "other";
  /** When each of its versions was saved. */
  readonly at: readonly string[];
}

function saidIn(cell: Cell<unknown>, heads: readonly Head[]): Said[] {
  if (childLevel(cell) !== "goes") return [];
  const at = heads.filter(saysSomething).map((head) => head.at);
  if (at.length === 0) return [];
  return [{ kind: evidence.test(cell.item) ? "evidence" : isText(cell) ? "text" : "other", at }];
}

function days(said: readonly Said[]): Pick<HeldAudit, "oldest" | "newest"> {
  let [oldest, newest] = ["", ""];
  for (const each of said) {
    for (const at of each.at) {
      if (oldest === "" || at < oldest) oldest = at;
      if (at > newest) newest = at;
    }
  }
  return oldest === "" ? { oldest: null, newest: null } : { oldest: localDay(oldest), newest: localDay(newest) };
}

function saysSomething({ content }: Head): boolean {
  return content.type === "value" && content.value !== null && content.value !== "";
}

function isText({ subject, item }: Cell<unknown>): boolean {
  const { type } = readSubject(subject);
  if (type === "return") return returnText.test(item);
  if (type === "concern") return concernText.test(item);
  return subject.startsWith("panel/") && item.endsWith("/reason");
}
