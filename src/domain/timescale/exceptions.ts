import type { Timescale } from "../instrument/schema.ts";
import type { Judgement } from "./judgement.ts";

type Exception = NonNullable<Timescale["exceptions"]>[number];
type Days = NonNullable<Exception["due"]>;

interface Facts {
  readonly bandOf: (profileId: string) => string | undefined;
  /** ISO dates; `null`: not known. A condition on a date that is not known does not hold. */
  readonly start: string | null;
  readonly due: string | null;
}

/**
 * The first exception of one effect that holds: every condition it gives does. A band that is not given is none of those
 * that an exception names.
 */
export function exceptionHere({ exceptions }: Timescale, effect: Exception["effect"], facts: Facts): Exception | null {
  const holds = ({ starts, due, onlyFor }: Exception) =>
    (starts === undefined || isIn(starts, facts.start)) &&
    (due === undefined || isIn(due, facts.due)) &&
    (onlyFor === undefined || onlyFor.in.includes(facts.bandOf(onlyFor.profile) ?? ""));
  return exceptions?.find((each) => each.effect === effect && holds(each)) ?? null;
}

function isIn({ from, to }: Days, date: string | null): boolean {
  if (date === null) return false;
  const day = date.slice(0, 10);
  return (from === null || day >= from) && (to === null || day <= to);
}

/** What a judgement of one gap becomes under the instrument's exceptions. What was in time stays in time. */
export function withExceptions(judgement: Judgement, timescale: Timescale, facts: Omit<Facts, "due">): Judgement {
  if (timescale.exceptions === undefined || !("due" in judgement)) return judgement;
  const known = { ...facts, due: judgement.due };
  const none = exceptionHere(timescale, "not-applicable", known);
  if (none !== null) return { type: "not-applicable", why: "exception", reason: none.reason };
  if (judgement.type !== "late" && judgement.type !== "early" && judgement.type !== "not-done") return judgement;
  const asked = exceptionHere(timescale, "ask", known);
  if (asked === null) return judgement;
  const on = judgement.type === "not-done" ? null : judgement.on;
  return { type: "asked-about", due: judgement.due, on, reason: asked.reason };
}
