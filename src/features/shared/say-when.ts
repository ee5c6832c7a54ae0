const clock = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" } as const;
const time = new Intl.DateTimeFormat("en-GB", clock);
const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

/** `14:32`, on the clock of the place where these audits are held. */
export function sayTime(iso: string): string {
  return time.format(new Date(iso));
}

/** `21 November 2026`. */
export function sayDay(iso: string): string {
  return day.format(new Date(iso));
}

/** "at 14:32" where it was today, "on 21 November 2026" otherwise. */
export function sayAtOrOn(iso: string, now: string): string {
  return sayDay(iso) === sayDay(now) ? `at ${sayTime(iso)}` : `on ${sayDay(iso)}`;
}
