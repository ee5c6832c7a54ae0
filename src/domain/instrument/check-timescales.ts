import { dayNumber } from "../timescale/day-number.ts";
import type { Found } from "./shape-problems.ts";
import { at, fields, list, number, type Spot, text } from "./spot.ts";

/** Timescales that measure nothing, and limits whose ends are the wrong way round. */
export function checkTimescales(root: Spot): Found[] {
  const single = new Set(
    list(root, "milestones")
      .filter((milestone) => at(milestone, "repeats").value === false)
      .flatMap((milestone) => text(milestone, "id") ?? []),
  );
  return list(root, "timescales").flatMap((timescale) => [
    ...goesNowhere(timescale),
    ...repeatsAtSingle(timescale, single),
    ...endsItself(timescale),
    ...atLeastOfMany(timescale),
    ...list(timescale, "exceptions").flatMap(exceptionFaults),
    ...[at(timescale, "limit"), at(timescale, "thenEvery")].flatMap(leastAboveMost),
    ...fields(timescale, "editions").flatMap(([, limit]) => leastAboveMost(limit)),
  ]);
}

function doesNotRepeat(timescale: Spot): boolean {
  return at(timescale, "thenEvery").value === null;
}

function goesNowhere(timescale: Spot): Found[] {
  const from = text(timescale, "from");
  if (from === undefined || from !== text(timescale, "to") || !doesNotRepeat(timescale)) return [];
  return [{ path: timescale.path, fault: { type: "timescale-goes-nowhere" } }];
}

/** A milestone with one date can be reached once: "then every" would be late for ever. */
function repeatsAtSingle(timescale: Spot, single: ReadonlySet<string>): Found[] {
  const to = text(timescale, "to");
  const every = at(timescale, "thenEvery");
  if (to === undefined || typeof every.value !== "object" || every.value === null || !single.has(to)) return [];
  return [{ path: every.path, fault: { type: "repeats-without-milestone", milestone: to } }];
}

function endsItself(timescale: Spot): Found[] {
  const until = text(timescale, "until");
  if (until === undefined || (until !== text(timescale, "from") && until !== text(timescale, "to"))) return [];
  return [{ path: [...timescale.path, "until"], fault: { type: "ends-itself", milestone: until } }];
}

/** Counted back from one event to one other: of a range or of what repeats it would have no one due date. */
function atLeastOfMany(timescale: Spot): Found[] {
  if (at(timescale, "atLeast").value !== true) return [];
  const limits = [at(timescale, "limit"), ...fields(timescale, "editions").map(([, limit]) => limit)];
  const isOfMany =
    !doesNotRepeat(timescale) ||
    text(timescale, "from") === text(timescale, "to") ||
    limits.some((limit) => number(limit, "min") !== undefined || at(limit, "dueDate").value === true);
  return isOfMany ? [{ path: [...timescale.path, "atLeast"], fault: { type: "at-least-of-many" } }] : [];
}

function exceptionFaults(exception: Spot): Found[] {
  const windows = [at(exception, "starts"), at(exception, "due")];
  const dates = windows.flatMap((days) => [at(days, "from"), at(days, "to")]);
  const saysWhen = [...windows, at(exception, "onlyFor")].some(({ value }) => value !== undefined);
  return [
    ...(saysWhen ? [] : [{ path: exception.path, fault: { type: "exception-without-condition" } } as const]),
    ...dates.flatMap(({ value, path }): Found[] =>
      // The shape is said already; here, days that no calendar has.
      typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && dayNumber(value) === null
        ? [{ path, fault: { type: "not-a-date", found: value } }]
        : [],
    ),
  ];
}

function leastAboveMost(limit: Spot): Found[] {
  const least = number(limit, "min");
  const most = number(limit, "max");
  if (least === undefined || most === undefined || least <= most) return [];
  return [{ path: limit.path, fault: { type: "least-above-most", least, most } }];
}
