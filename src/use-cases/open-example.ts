import type { Instrument } from "../domain/instrument/schema.ts";
import type { AuditId, DocumentHash } from "../kernel/ids.ts";
import type { Ports } from "../kernel/ports.ts";
import { exploreExample } from "./explore-example.ts";
import type { OpenAudit } from "./open-audit.ts";
import { type Example, readExample } from "./read-example.ts";
import { readShippedInstruments } from "./shipped-instruments.ts";

const examples = import.meta.glob<Example>("../../audit-examples/*.json", { import: "default" });

/** Opens the fictional audit of one instrument, in memory alone. Everything of it is loaded when it is asked for and not before. */
export async function openExample(
  id: AuditId,
  key: string,
  ports: Ports,
): Promise<{ readonly audit: OpenAudit; readonly instrument: Instrument }> {
  const load = examples[`../../audit-examples/${key}.json`];
  const shipped = (await readShippedInstruments()).find((each) => each.key === key);
  if (load === undefined || shipped === undefined) throw new Error(`There is no example for the instrument ${key}.`);
  const example = await load();
  const { instrument, text } = shipped;
  const choice = { id: instrument.id, version: instrument.version, hash: ports.hash(text) as DocumentHash };
  // Said to have been saved on the day its returns were due: today's date would look like somebody's work.
  const then = { ...ports, now: () => `${example.setUp.returnsDue}T15:00:00.000Z` };
  return { audit: await exploreExample(id, readExample(example, choice), then), instrument };
}
