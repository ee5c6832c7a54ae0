import { createHash } from "node:crypto";
import { Dexie } from "dexie";
import { beforeAll, describe, expect, it } from "vitest";
import { sealAgeFile } from "#src/crypto/age-file.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { lineOf, withLines } from "#tests/support/builders/a-workspace-file.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { isLongRun, noteFigures, seededNumbers } from "#tests/support/long-run.ts";
import { anAuditWithWork, openFile, textInside, writtenFile } from "#tests/support/moving.ts";
import { mutateBytes } from "#tests/support/mutate-bytes.ts";
import { mutateJson } from "#tests/support/mutate-json.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";

// A backup changed in one place, thousands of times: its sealed bytes, and, by someone who has the passphrase, what is sealed in
// them. Every one must be refused, and every row of the store be as it was.

const count = Number(process.env.MUTATIONS ?? 5_000);
const chance = seededNumbers();

/** The start of the file, where its key is made from, and a little of what follows. */
const head = 200;

let sound: Uint8Array<ArrayBuffer>;
let text = "";
let name = "";
let here: Workspace;

beforeAll(async () => {
  const { workspace } = await openTestWorkspace(freshName());
  await anAuditWithWork(workspace, "Neglect");
  await anAuditWithWork(workspace, "Plans");
  const file = await writtenFile(workspace);
  sound = new Uint8Array(await file.arrayBuffer());
  text = await textInside(file);
  name = freshName();
  here = (await openTestWorkspace(name)).workspace;
  await anAuditWithWork(here, "Our own");
});

/** Every row of every table, as the browser keeps it, in one hash. */
async function allRows(): Promise<string> {
  const database = await new Dexie(name).open();
  const hash = createHash("sha256");
  for (const table of database.tables) {
    hash.update(table.name);
    await table.toCollection().each((row: unknown, { primaryKey }) => {
      hash.update(JSON.stringify([primaryKey, row]));
    });
  }
  database.close();
  return hash.digest("hex");
}

async function sealed(plain: string): Promise<Blob> {
  const parts: BlobPart[] = [];
  const sealing = await sealAgeFile(testPassphrase, (part) => parts.push(part), 2);
  await sealing.add(new TextEncoder().encode(plain));
  await sealing.end();
  return new Blob(parts);
}

/** So many files through the door; one that is let in is brought in, so that the rows would show it. */
async function tryAll(files: number, next: () => Promise<Blob | null>) {
  const [rows, said] = [await allRows(), await everythingIn(here)];
  let [tried, accepted, crashed] = [0, 0, 0];
  const reasons: Record<string, number> = {};
  while (tried < files) {
    const file = await next();
    if (file === null) continue;
    tried++;
    try {
      const open = await openFile(here, file);
      if (open.ok) {
        accepted++;
        await open.value.bringIn();
      } else if (open.error.type === "file-refused") {
        const [first] = open.error.problems;
        reasons[first?.type ?? "none"] = (reasons[first?.type ?? "none"] ?? 0) + 1;
      }
    } catch {
      crashed++;
    }
  }
  const unchanged = (await allRows()) === rows && JSON.stringify(await everythingIn(here)) === JSON.stringify(said);
  return { tried, accepted, crashed, unchanged, reasons };
}

function note(what: string, { tried, accepted, crashed, unchanged, reasons }: Awaited<ReturnType<typeof tryAll>>) {
  const refused = Object.entries(reasons)
    .sort(([, a], [, b]) => b - a)
    .map(([type, times]) => `${type} ${times}`);
  noteFigures(`Backups changed ${what}`, {
    tried,
    accepted,
    crashed,
    store: unchanged ? "as before" : "changed",
    refused: refused.join(", "),
  });
}

const noneIn = { tried: count, accepted: 0, crashed: 0, unchanged: true };
const limit = isLongRun ? 7_200_000 : 240_000;

describe("a backup changed in one place, thousands of times", () => {
  it("in its sealed bytes is refused every time, and changes no row", { timeout: limit }, async () => {
    const tried = await tryAll(count, async () => {
      const bytes = mutateBytes(sound, head, chance);
      return bytes === null ? null : new Blob([bytes]);
    });
    note("by byte", tried);
    expect(tried).toMatchObject(noneIn);
    expect(tried.reasons["wrong-passphrase"]).toBeGreaterThan(0);
    expect(tried.reasons.damaged).toBeGreaterThan(0);
  });

  it("in the structure of what is sealed is refused every time, and changes no row", { timeout: limit }, async () => {
    const lines = text.trimEnd().split("\n");
    const elements = lines.map((line) => line.replace(/^[[,]/, "").replace(/\]$/, ""));
    // Only events and documents, whose ids are hashes of them: the other lines are held by the checksum alone.
    const held = elements.flatMap((line, at) => (/^\{"(event|document)":/.test(line) ? [at] : []));
    const tried = await tryAll(count, async () => {
      const fits = chance() < 0.5;
      const at = fits ? (held[Math.floor(chance() * held.length)] ?? 0) : Math.floor(chance() * lines.length);
      const was = elements[at] ?? "";
      const changed = mutateJson(was, chance);
      // A body that is taken out is what the format knows as erased: such an event counts for nothing until it comes with one.
      if (changed === was || (fits && changed.includes('"body":null'))) return null;
      const put = (line: string | undefined) => (line ?? "").replace(was, () => changed);
      if (!fits) return sealed(`${lines.map((line, each) => (each === at ? put(line) : line)).join("\n")}\n`);
      return sealed(await withLines((all) => all.splice(at, 1, put(all[at])), text));
    });
    note("by structure", tried);
    expect(tried).toMatchObject(noneIn);
    expect(tried.reasons.checksum).toBeGreaterThan(0);
    expect(tried.reasons["event-refused"]).toBeGreaterThan(0);
  });

  it("is let in where nothing is changed, or only what a new checksum holds, and that is seen (the control)", async () => {
    const halfTyped = await withLines((all) => {
      const at = lineOf(all, "draft");
      all[at] = (all[at] ?? "").replace("Because", "Becouse");
    }, text);
    const files = [new Blob([sound]), await sealed(halfTyped)];
    const tried = await tryAll(2, async () => files.pop() ?? null);
    expect(tried).toMatchObject({ tried: 2, accepted: 2, crashed: 0, unchanged: false });
  });
});
