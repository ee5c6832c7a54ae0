import { grades } from "../audit/values.ts";
import { areasOf, standardsOf } from "./area-spots.ts";
import type { Identified } from "./instrument-problem.ts";
import { repeats } from "./repeats.ts";
import type { Found } from "./shape-problems.ts";
import { at, list, number, type Spot, text } from "./spot.ts";

/** Ids that stand twice in one scope, numbers given to two areas, and agencies that a table could not tell apart. */
export function checkIds(root: Spot): Found[] {
  const areas = areasOf(root);
  const profiles = list(root, "profile");
  const agencies = list(root, "agencies");
  return [
    ...repeatedIds("basis", list(root, "basis")),
    ...repeatedIds("agency", agencies),
    ...repeatedIds("profile", profiles),
    ...profiles.flatMap((profile) => repeatedIds("option", list(profile, "options"))),
    ...repeatedIds("voice", list(root, "voices")),
    ...repeatedIds("theme", list(root, "themes")),
    ...repeatedIds("milestone", list(root, "milestones")),
    ...repeatedIds("timescale", list(root, "timescales")),
    ...repeatedIds("area", areas),
    // Answers, ticks and findings are kept by these ids alone, without the area's.
    ...repeatedIds("standard", areas.flatMap(standardsOf)),
    ...repeatedIds("descriptor", areas.flatMap(descriptorsOf)),
    ...repeatedIds("look-for", areas.flatMap(pointsOf)),
    ...repeats(
      areas,
      (area) => number(area, "number"),
      (value, first) => ({ type: "repeated-area-number", number: value, first }),
    ),
    ...repeatedNames("agency-label", "label", agencies),
    ...repeatedNames("agency-short", "short", agencies),
  ];
}

function descriptorsOf(area: Spot): readonly Spot[] {
  const ladder = at(area, "ladder");
  return grades.flatMap((grade) => list(ladder, grade));
}

function pointsOf(area: Spot): readonly Spot[] {
  return list(area, "lookFor").flatMap((agency) => list(agency, "points"));
}

function repeatedIds(kind: Identified, spots: readonly Spot[]): Found[] {
  return repeats(
    spots,
    (spot) => text(spot, "id"),
    (id, first) => ({ type: "repeated-id", kind, id, first }),
  );
}

function repeatedNames(what: "agency-label" | "agency-short", key: string, spots: readonly Spot[]): Found[] {
  return repeats(
    spots,
    (spot) => text(spot, key),
    (name, first) => ({ type: "repeated-name", what, name, first }),
  );
}
