const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const instant = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** An ISO date, or a local date and time, as "21 November 2026" or "21 November 2026, 14:32". */
export function sayDate(iso: string): string {
  const [date = "", time] = iso.split("T");
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return iso;
  return time === undefined ? day.format(parsed) : `${day.format(parsed)}, ${time.slice(0, 5)}`;
}

/** When something was saved, in the clock of the place where these audits are held. */
export function sayInstant(iso: string): string {
  return instant.format(new Date(iso)).replace(" at ", ", ");
}
