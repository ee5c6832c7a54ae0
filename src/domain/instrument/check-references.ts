import { areasOf, standardsOf } from "./area-spots.ts";
import type { Referred } from "./instrument-problem.ts";
import { repeats } from "./repeats.ts";
import type { Found } from "./shape-problems.ts";
import { at, list, type Spot, text } from "./spot.ts";

/** What there is to refer to. `null`: the list itself is missing, which is one problem, not one for each reference. */
type Known = Readonly<Record<Exclude<Referred, "option">, ReadonlySet<string> | null>> & {
  /** The options of each profile. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Everything that names something else by its id: what it names must be there, and be named once. */
export function checkReferences(root: Spot): Found[] {
  const known = whatIsThere(root);
  return [
    ...list(root, "voices").flatMap((voice) => references("agency", list(voice, "answeredBy"), known)),
    ...list(root, "milestones").flatMap((milestone) => references("agency", list(milestone, "recordedBy"), known)),
    ...list(root, "timescales").flatMap((timescale) => [
      ...reference("milestone", at(timescale, "from"), known),
      ...reference("milestone", at(timescale, "to"), known),
      ...reference("milestone", at(timescale, "until"), known),
      ...reference("basis", at(timescale, "basis"), known),
      ...bands(at(timescale, "onlyFor"), known),
      ...list(timescale, "exceptions").flatMap((exception) => bands(at(exception, "onlyFor"), known)),
    ]),
    ...areasOf(root).flatMap((area) => areaReferences(area, known)),
    ...list(root, "supersedes").flatMap((older) =>
      list(older, "items").flatMap((item) => reference("item", at(item, "to"), known)),
    ),
  ];
}

function areaReferences(area: Spot, known: Known): Found[] {
  const lookFor = list(area, "lookFor");
  const asked = at(area, "answeredBy").value;
  return [
    ...references("agency", list(area, "answeredBy"), known),
    ...bands(at(area, "appliesWhen"), known),
    ...references(
      "agency",
      lookFor.map((agency) => at(agency, "agency")),
      known,
    ),
    ...lookFor.flatMap((agency) => outside(at(agency, "agency"), asked, known)),
    ...references("timescale", list(area, "timescales"), known),
    ...standardsOf(area).flatMap((standard) => [
      ...references("agency", list(standard, "answeredBy"), known),
      ...list(standard, "answeredBy").flatMap((agency) => outside(agency, asked, known)),
      ...references("theme", list(standard, "themes"), known),
      ...references("basis", list(standard, "basis"), known),
    ]),
  ];
}

function whatIsThere(root: Spot): Known {
  const areas = areasOf(root);
  const items = [...areas, ...areas.flatMap(standardsOf)];
  return {
    agency: listed(root, "agencies"),
    theme: listed(root, "themes"),
    basis: listed(root, "basis"),
    milestone: listed(root, "milestones"),
    timescale: listed(root, "timescales"),
    profile: listed(root, "profile"),
    item: new Set(items.flatMap(idOf)),
    options: new Map(list(root, "profile").map((profile) => [text(profile, "id") ?? "", optionsOf(profile)])),
  };
}

function listed(root: Spot, key: string): ReadonlySet<string> | null {
  return Array.isArray(at(root, key).value) ? new Set(list(root, key).flatMap(idOf)) : null;
}

function optionsOf(profile: Spot): ReadonlySet<string> {
  return new Set(list(profile, "options").flatMap(idOf));
}

function idOf(spot: Spot): string | [] {
  return text(spot, "id") ?? [];
}

function reference(kind: Exclude<Referred, "option">, spot: Spot, known: Known): Found[] {
  const { value, path } = spot;
  const there = known[kind];
  if (typeof value !== "string" || there === null || there.has(value)) return [];
  return [{ path, fault: { type: "unknown-reference", kind, id: value } }];
}

function references(kind: Exclude<Referred, "option">, spots: readonly Spot[], known: Known): Found[] {
  return [...spots.flatMap((spot) => reference(kind, spot, known)), ...namedTwice(kind, spots)];
}

/** A theme named twice would be counted twice. */
function namedTwice(kind: Referred, spots: readonly Spot[]): Found[] {
  return repeats(
    spots,
    ({ value }) => (typeof value === "string" ? value : undefined),
    (id) => ({ type: "repeated-reference", kind, id }),
  );
}

function bands(rule: Spot, known: Known): Found[] {
  const profile = text(rule, "profile");
  const options = profile === undefined ? undefined : known.options.get(profile);
  const named = list(rule, "in");
  const unknown = named.flatMap(({ value, path }): Found[] =>
    options === undefined || typeof value !== "string" || options.has(value)
      ? []
      : [{ path, fault: { type: "unknown-reference", kind: "option", id: value } }],
  );
  return [...reference("profile", at(rule, "profile"), known), ...unknown, ...namedTwice("option", named)];
}

/** An agency that does not have the area on its screen would never see what is put to it there. */
function outside(spot: Spot, askedOfArea: unknown, known: Known): Found[] {
  const { value, path } = spot;
  if (!Array.isArray(askedOfArea) || typeof value !== "string" || known.agency?.has(value) !== true) return [];
  return askedOfArea.includes(value) ? [] : [{ path, fault: { type: "agency-not-asked", agency: value } }];
}
