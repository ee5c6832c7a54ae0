import { sayDay, sayTime } from "./say-when.ts";

/** Which passphrase opens which backup, as far as this device knows. */
export function PassphraseDays({ since }: { readonly since: readonly string[] }) {
  const now = since.at(-1);
  if (now === undefined) return null;
  const earlier = since.slice(0, -1);
  return (
    <>
      <p className="govuk-body">
        The passphrase in use was set on {sayMoment(now)}. It opens this device, and every backup made since then.
      </p>
      {earlier.length === 0 ? null : (
        <>
          <p className="govuk-body">A backup made before opens with the passphrase of its time, and with no other:</p>
          <ul className="govuk-list govuk-list--bullet">
            {earlier.map((from, index) => (
              <li key={from}>
                from {sayMoment(from)} to {sayMoment(since[index + 1] ?? now)}: the {index === 0 ? "first" : "next"}{" "}
                passphrase
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** With the time of day: on the day of a change there are backups of either passphrase. */
function sayMoment(iso: string): string {
  return `${sayDay(iso)} at ${sayTime(iso)}`;
}
