import { type Grade, grades } from "../audit/values.ts";
import { repeats } from "./repeats.ts";
import type { Found } from "./shape-problems.ts";
import { at, fields, list, number, type Spot, text } from "./spot.ts";

const ranks: Readonly<Record<Grade, number>> = {
  outstanding: 4,
  good: 3,
  "requires-improvement": 2,
  inadequate: 1,
};

/** Each of the four grades once, in the one order there is, and told apart in every wording. */
export function checkGrades(root: Spot): Found[] {
  const given = list(root, "grades");
  const wordings = at(root, "wordings");
  return [
    ...missing(root, given),
    ...repeats(
      given,
      (grade) => text(grade, "id"),
      (id, first) => ({ type: "repeated-id", kind: "grade", id, first }),
    ),
    ...given.flatMap(wrongRank),
    ...["today", "2010"].flatMap((wording) => {
      const labels = fields(at(wordings, wording), "grades").map(([, label]) => label);
      return [...repeatedNames("grade-label", "label", labels), ...repeatedNames("grade-letter", "letter", labels)];
    }),
  ];
}

function missing(root: Spot, given: readonly Spot[]): Found[] {
  const { value, path } = at(root, "grades");
  if (!Array.isArray(value)) return [];
  const named = given.map((grade) => text(grade, "id"));
  return grades
    .filter((grade) => !named.includes(grade))
    .map((grade) => ({ path, fault: { type: "grade-missing", grade } }));
}

/** The suggestion and every comparison rest on the order, so a file cannot turn it round. */
function wrongRank(spot: Spot): Found[] {
  const grade = grades.find((known) => known === text(spot, "id"));
  const found = number(spot, "rank");
  const inRange = found === 1 || found === 2 || found === 3 || found === 4;
  if (grade === undefined || !inRange || found === ranks[grade]) return [];
  return [{ path: [...spot.path, "rank"], fault: { type: "grade-rank", grade, found, wanted: ranks[grade] } }];
}

function repeatedNames(what: "grade-label" | "grade-letter", key: string, labels: readonly Spot[]): Found[] {
  return repeats(
    labels,
    (label) => text(label, key),
    (name, first) => ({ type: "repeated-name", what, name, first }),
  );
}
