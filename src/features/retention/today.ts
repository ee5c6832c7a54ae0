import { localDay } from "../../domain/retention/local-day.ts";

/** Today by this device's clock, which may be wrong: it says what is due, and deletes nothing. */
export function today(): string {
  return localDay(new Date().toISOString());
}
