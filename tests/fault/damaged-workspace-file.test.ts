import { beforeAll, describe, expect, it } from "vitest";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { cellKey } from "#src/domain/log/cell.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { lineOf, withLines } from "#tests/support/builders/a-workspace-file.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { opened } from "#tests/support/fault-store.ts";
import { anAuditWithWork, bringInFile, openFile, textInside, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";

let sound = new Uint8Array();
let text = "";
let here: Workspace;
let before: unknown;

beforeAll(async () => {
  const { workspace } = await openTestWorkspace(freshName());
  await anAuditWithWork(workspace, "Neglect");
  await anAuditWithWork(workspace, "Plans");
  text = await textInside(await writtenFile(workspace));
  sound = new TextEncoder().encode(text);
  here = (await openTestWorkspace(freshName())).workspace;
  await anAuditWithWork(here, "Our own");
  before = await everythingIn(here);
});

/** How many of these files the door lets in, and whether anything here has changed. */
async function letIn(files: Iterable<BlobPart>): Promise<{ readonly tried: number; readonly accepted: number }> {
  let [tried, accepted] = [0, 0];
  for (const file of files) {
    tried++;
    const open = await openFile(here, new Blob([file]));
    if (open.ok) accepted++;
    else expect(open.error.type === "file-refused" && open.error.problems.length).toBeGreaterThan(0);
  }
  expect(await everythingIn(here)).toEqual(before);
  return { tried, accepted };
}

/** Places all over the file, and every place of its last line, where the checksum itself stands. */
function* places(step: number): Generator<number> {
  const last = text.lastIndexOf(',{"end":');
  const lastBytes = new TextEncoder().encode(text.slice(0, last)).length;
  for (let at = 0; at < lastBytes; at += step) yield at;
  for (let at = lastBytes; at < sound.length; at++) yield at;
}

describe("a workspace file that is damaged", () => {
  it("is let in when it is not (the control)", async () => {
    const open = await openFile(here, new Blob([sound]));
    expect(open.ok && open.value.preview.audits.filter(({ isInFile }) => isInFile).map(({ fresh }) => fresh)).toEqual([
      9, 9,
    ]);
  });

  it("by one bit anywhere is refused, every time", async () => {
    const flipped = [...places(97)].map((at, index) => {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
      return bytes;
    });
    const { tried, accepted } = await letIn(flipped);
    expect(tried).toBeGreaterThan(250);
    expect(accepted).toBe(0);
  });

  it("by being cut anywhere is refused, every time", async () => {
    const cut = [...places(149)].map((at) => sound.slice(0, at));
    const { tried, accepted } = await letIn(cut);
    expect(tried).toBeGreaterThan(200);
    expect(accepted).toBe(0);
  });

  it("by two lines exchanged, one left out, one written twice or one put after the end is refused", async () => {
    const lines = text.trimEnd().split("\n");
    const acts = lines.flatMap((line, at) => [
      lines.with(at, lines[at + 1] ?? lines[0] ?? "").with((at + 1) % lines.length, line),
      lines.toSpliced(at, 1),
      lines.toSpliced(at, 0, line),
      [...lines, line],
    ]);
    const { tried, accepted } = await letIn(acts.map((changed) => `${changed.join("\n")}\n`));
    expect(tried).toBeGreaterThan(80);
    expect(accepted).toBe(0);
  });

  it("by other line endings, a byte order mark or a break at its end is refused", async () => {
    expect(await letIn([text.replaceAll("\n", "\r\n"), `\uFEFF${text}`, `${text}\n`, text.trimEnd()])).toEqual({
      tried: 4,
      accepted: 0,
    });
  });

  it("in an event is refused even by someone who makes the checksum fit", async () => {
    const files: string[] = [];
    for (const [from, to] of [
      [/"id":"[0-9a-f]{8}/, '"id":"00000000'],
      ["Neglect", "Neglected"],
      [/"at":"20/, '"at":"19'],
      [/"bodyHash":"[0-9a-f]{8}/, '"bodyHash":"00000000'],
      [/"device":"./, '"device":"u'],
    ] as const) {
      const at = (lines: string[]) => lines.findIndex((line) => line.includes('"value":"Neglect"'));
      files.push(
        await withLines((lines) => lines.splice(at(lines), 1, (lines[at(lines)] ?? "").replace(from, to)), text),
      );
    }
    expect(new Set([text, ...files]).size).toBe(6);
    expect(await letIn(files)).toEqual({ tried: 5, accepted: 0 });
  });

  it("in a text half typed is let in by whoever makes the checksum fit: it alone stands between (the control)", async () => {
    const act = (lines: string[]) => {
      const at = lineOf(lines, "draft");
      lines[at] = (lines[at] ?? "").replace("Because", "Becouse");
    };
    const forged = await withLines(act, text);
    const there = (await openTestWorkspace(freshName())).workspace;
    const { audits } = await bringInFile(there, new Blob([forged]));
    const texts = await Promise.all(
      audits.map(async ({ id }) => (await opened(there, id)).drafts().get(cellKey(setUpCells.why))?.text),
    );
    expect(texts.sort()).toEqual(["Because the last three rev", "Becouse the last three rev"]);
    // The same change without the new checksum.
    const lines = text.split("\n");
    act(lines);
    expect(await letIn([lines.join("\n")])).toEqual({ tried: 1, accepted: 0 });
  });
});
