import { useMemo } from "react";
import { caseCells } from "../../domain/audit/cells.ts";
import { readAuditLimits } from "../../domain/audit/read-audit-limits.ts";
import { milestonesFor } from "../../domain/instrument/applicability.ts";
import type { Area, Timescale } from "../../domain/instrument/schema.ts";
import { type JudgedGap, judgeGaps } from "../../domain/timescale/judge-timescale.ts";
import type { Judgement } from "../../domain/timescale/judgement.ts";
import { sayDate } from "../../domain/words/say-date.ts";
import { sayJudgements } from "../../domain/words/say-timescale.ts";
import { twoVersions } from "../../domain/words/value-words.ts";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { CellText } from "../shared/cell-text.tsx";
import { reasonLabel } from "./return-fields.ts";
import { useReturn } from "./return-in-hand.tsx";

interface State {
  readonly lines: readonly string[];
  /** The gaps for which a reason is asked, or was given, by the date from which each ran. */
  readonly reasons: readonly (string | null)[];
}

/**
 * What the area's timescales say of the dates above them, where this agency records both ends. It changes as dates are
 * saved and is not announced: it stands beside what is being typed, and nothing has to be done about it.
 */
export function TimescaleStates({ area }: { readonly area: Area }) {
  const { agency, instrument } = useReturn();
  const say = useStates();
  const recorded = new Set(milestonesFor(instrument, agency.id).map(({ id }) => id));
  const states = instrument.timescales
    .filter(({ id, from, to }) => area.timescales.includes(id) && recorded.has(from) && recorded.has(to))
    .map((timescale) => ({ timescale, ...say(timescale) }))
    .filter(({ lines, reasons }) => lines.length + reasons.length > 0);
  if (states.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">What is due by these dates</h3>
      <dl className="sl-due sl-small">
        {states.map(({ timescale, lines, reasons }) => (
          <div key={timescale.id}>
            <dt>{timescale.label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
            {reasons.map((from, index) => (
              <dd key={from ?? "only"}>
                <LateReason timescale={timescale} from={from} withHint={index === 0} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}

interface LateReasonProps {
  readonly timescale: Timescale;
  readonly from: string | null;
  /** Said once, above the first of several. */
  readonly withHint: boolean;
}

/** Why something was late, as the file gives it. Late with a reason that stands, and the child safe, can be good. */
function LateReason({ timescale, from, withHint }: LateReasonProps) {
  const { cells, readOnly } = useReturn();
  const cell = useMemo(() => cells.lateReason(timescale.id, from), [cells, timescale, from]);
  return (
    <CellText
      cell={cell}
      label={reasonLabel(from)}
      what={`the reason for “${timescale.label}”`}
      hint={withHint ? "Only where the file itself gives a reason that stands. It is then counted apart." : undefined}
      optional
      labelSize="s"
      readOnly={readOnly !== null}
      empty="No reason recorded"
    />
  );
}

const isAskedWhy = new Set<Judgement["type"]>([
  "late",
  "late-with-reason",
  "not-done",
  "not-done-with-reason",
  "asked-about",
]);

/** What is said of one timescale; nothing where it is not for this child or not in this edition, which the guidance says. */
function useStates(): (timescale: Timescale) => State {
  const { audit } = useAudit();
  const { address, cells, instrument, reasonsGiven, readOnly } = useReturn();
  useRevision();
  const limits = readAuditLimits(audit.log, instrument.id);
  const ofCase = caseCells(address.caseId);
  const name = (list: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.label ?? id;
  const names = { milestone: name(instrument.milestones), profile: name(instrument.profile) };
  const accepted = (id: string) => {
    const reading = audit.read(ofCase.acceptedDates(instrument.id, id));
    return reading.state === "value" ? reading.value : null;
  };

  return (timescale) => {
    const ends = [...new Set([timescale.from, timescale.to, timescale.until ?? timescale.to])];
    const own = new Map(ends.map((id) => [id, audit.read(cells.milestone(id))]));
    // One that was cleared is not asked for again, unless its gap is late.
    const given = reasonsGiven(timescale.id).filter(
      (from) => audit.read(cells.lateReason(timescale.id, from)).state !== "unset",
    );
    const open = ends.filter((id) => accepted(id) === null);
    if (open.some((id) => own.get(id)?.state === "conflict")) return { lines: [twoVersions], reasons: given };
    const gaps = judgeGaps({
      ...limits,
      timescale,
      bandOf: (profileId) => {
        const band = audit.read(ofCase.band(profileId));
        return band.state === "value" ? band.value : undefined;
      },
      datesOf: (id) => {
        const reading = own.get(id);
        return accepted(id) ?? (reading?.state === "value" ? reading.value : []);
      },
      hasReason: (from) => {
        const reading = audit.read(cells.lateReason(timescale.id, from));
        return reading.state === "value" && reading.value.trim() !== "";
      },
    });
    const judgements = gaps.map(({ judgement }) => judgement);
    const taken = ends.flatMap((id) => {
      const dates = accepted(id);
      return dates === null ? [] : [`“${names.milestone(id)}”: the lead accepted ${dates.map(sayDate).join("; ")}`];
    });
    const asked = readOnly === null ? gaps.filter(({ judgement }) => isAskedWhy.has(judgement.type)) : [];
    return {
      lines: isSilent(judgements) ? [] : [...new Set([...sayJudgements(judgements, names), ...taken])],
      reasons: inOrder(asked, given),
    };
  };
}

function isSilent([first]: readonly Judgement[]): boolean {
  return first?.type === "not-applicable" && first.why !== "exception";
}

function inOrder(asked: readonly JudgedGap[], given: readonly (string | null)[]): (string | null)[] {
  return [...new Set([...asked.map(({ from }) => from), ...given])].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
}
