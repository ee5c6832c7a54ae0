import type { Instrument } from "../../domain/instrument/schema.ts";

/** A nation is an id in the file: "northern-ireland". */
export function sayNation({ nation }: Instrument): string {
  return nation
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
