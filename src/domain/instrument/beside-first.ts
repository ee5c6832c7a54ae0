import type { Instrument } from "./schema.ts";

type Question = Instrument["profile"][number];
type Exception = NonNullable<Instrument["timescales"][number]["exceptions"]>[number];

/**
 * The second instrument of an audit as it is read beside the first. An agency takes part once, and what describes a child is
 * given once, where both instruments mean the same thing: the same id under the same words. Where they have one id for two things,
 * the second one's gets an id that only it has, so that no answer to the one is ever read as an answer to the other.
 */
export function besideFirst(first: Instrument, second: Instrument): Instrument {
  const own = (id: string) => `${second.id}--${id}`;
  const agencies = clashes(first.agencies, second.agencies, (a, b) => isSameText(a.label, b.label));
  const questions = clashes(first.profile, second.profile, isSameQuestion);
  const agency = (id: string) => (agencies.has(id) ? own(id) : id);
  const question = (id: string) => (questions.has(id) ? own(id) : id);
  if (agencies.size + questions.size === 0) return second;

  const putTo = (answeredBy: Instrument["voices"][number]["answeredBy"]) =>
    answeredBy === "every-agency" ? answeredBy : answeredBy.map(agency);
  const bands = <R extends { readonly profile: string } | null>(rule: R): R =>
    rule === null ? rule : { ...rule, profile: question(rule.profile) };
  const exception = ({ onlyFor, ...each }: Exception): Exception =>
    onlyFor === undefined ? each : { ...each, onlyFor: bands(onlyFor) };
  return {
    ...second,
    agencies: second.agencies.map((each) => ({ ...each, id: agency(each.id) })),
    profile: second.profile.map((each) => ({ ...each, id: question(each.id) })),
    voices: second.voices.map((each) => ({ ...each, answeredBy: putTo(each.answeredBy) })),
    milestones: second.milestones.map((each) => ({ ...each, recordedBy: each.recordedBy.map(agency) })),
    timescales: second.timescales.map(({ exceptions, ...each }) => ({
      ...each,
      onlyFor: bands(each.onlyFor),
      ...(exceptions === undefined ? {} : { exceptions: exceptions.map(exception) }),
    })),
    areas: second.areas.map((area) => ({
      ...area,
      answeredBy: putTo(area.answeredBy),
      appliesWhen: bands(area.appliesWhen),
      lookFor: area.lookFor.map((each) => ({ ...each, agency: agency(each.agency) })),
      standards: area.standards.map((each) => ({ ...each, answeredBy: putTo(each.answeredBy) })),
    })),
  };
}

/** The ids that both have and that mean something else in each. */
function clashes<T extends { readonly id: string }>(
  first: readonly T[],
  second: readonly T[],
  isSame: (a: T, b: T) => boolean,
): ReadonlySet<string> {
  const byId = new Map(first.map((each) => [each.id, each]));
  const differing = second.filter((each) => {
    const there = byId.get(each.id);
    return there !== undefined && !isSame(there, each);
  });
  return new Set(differing.map(({ id }) => id));
}

/** A band given for the one must be a band of the other: the same options too. */
function isSameQuestion(a: Question, b: Question): boolean {
  const said = ({ options }: Question) => options.map(({ id, label }) => `${id}\n${plain(label)}`).join("\r");
  return isSameText(a.label, b.label) && said(a) === said(b);
}

function isSameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}
