import type { Carried } from "../../domain/audit/carried.ts";
import type { Instrument } from "../../domain/instrument/schema.ts";

/** The three things a case can carry in an audit with two instruments. */
export function carriedOptions(
  instruments: readonly Instrument[],
): { readonly value: Carried; readonly label: string }[] {
  const [first, second] = instruments;
  return [
    { value: "first", label: first?.title ?? "" },
    { value: "second", label: second?.title ?? "" },
    { value: "both", label: "Both" },
  ];
}

export function sayCarried(instruments: readonly Instrument[], carried: Carried): string {
  return carriedOptions(instruments).find(({ value }) => value === carried)?.label ?? "";
}

/** Those of the audit's instruments that a case carries. */
export function carriedOf(instruments: readonly Instrument[], carried: Carried): readonly Instrument[] {
  if (carried === "both") return instruments;
  return carried === "first" ? instruments.slice(0, 1) : instruments.slice(1);
}
