/** A nation is an id in an instrument file: "northern-ireland" is said "Northern Ireland". */
export function sayNation(nation: string): string {
  return nation
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
