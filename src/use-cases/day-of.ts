const day = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: "Europe/London",
});

/** The day on the clock of the place where these audits are held, as 2026-11-27. */
export function dayOf(instant: string): string {
  return day.format(new Date(instant));
}
