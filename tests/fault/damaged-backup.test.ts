import { beforeAll, describe, expect, it } from "vitest";
import { sealAgeFile } from "#src/crypto/age-file.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { withLines } from "#tests/support/builders/a-workspace-file.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { anAuditWithWork, openFile, textInside, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { testPassphrase } from "#tests/support/quick-keeper.ts";

let sound: Uint8Array<ArrayBuffer>;
let text = "";
let here: Workspace;
let before: unknown;

beforeAll(async () => {
  const { workspace } = await openTestWorkspace(freshName());
  await anAuditWithWork(workspace, "Neglect");
  const file = await writtenFile(workspace);
  sound = new Uint8Array(await file.arrayBuffer());
  text = await textInside(file);
  here = (await openTestWorkspace(freshName())).workspace;
  await anAuditWithWork(here, "Our own");
  before = await everythingIn(here);
});

async function sealed(plain: string, passphrase = testPassphrase): Promise<Blob> {
  const parts: BlobPart[] = [];
  const sealing = await sealAgeFile(passphrase, (part) => parts.push(part), 2);
  await sealing.add(new TextEncoder().encode(plain));
  await sealing.end();
  return new Blob(parts);
}

/** How many of these files the door lets in, what it says of the others, and that nothing here has changed. */
async function letIn(files: Iterable<BlobPart>) {
  let [tried, accepted] = [0, 0];
  const reasons = new Set<string>();
  for (const file of files) {
    tried++;
    const open = await openFile(here, new Blob([file]));
    if (open.ok) accepted++;
    else if (open.error.type === "file-refused") for (const { type } of open.error.problems) reasons.add(type);
  }
  expect(await everythingIn(here)).toEqual(before);
  return { tried, accepted, reasons: [...reasons].sort() };
}

/** Every place of the file's start, where its key is made from, and places all over the rest. */
function* places(): Generator<number> {
  for (let at = 0; at < 240; at++) yield at;
  for (let at = 240; at < sound.length; at += 37) yield at;
}

describe("a backup", () => {
  it("is let in when nothing is wrong with it (the control)", async () => {
    expect(await letIn([sound, await sealed(text)])).toEqual({ tried: 2, accepted: 2, reasons: [] });
  });

  it("cut anywhere is refused, every time, with a reason", async () => {
    const { tried, accepted, reasons } = await letIn([...places()].map((at) => sound.slice(0, at)));
    expect(tried).toBeGreaterThan(400);
    expect(accepted).toBe(0);
    expect(reasons).toEqual(["cut-short", "damaged", "empty"]);
  });

  it("changed by one bit anywhere is refused, every time, with a reason", async () => {
    const flipped = [...places()].map((at, index) => {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (index % 8));
      return bytes;
    });
    const { accepted, reasons } = await letIn(flipped);
    expect(accepted).toBe(0);
    for (const reason of reasons) {
      expect(["damaged", "for-a-key", "other-file", "too-hard", "wrong-passphrase"]).toContain(reason);
    }
  });

  it("with anything behind its end, or two of them joined, is refused", async () => {
    expect(await letIn([new Blob([sound, "x"]), new Blob([sound, sound])])).toEqual({
      tried: 2,
      accepted: 0,
      reasons: ["damaged"],
    });
  });

  it("of another passphrase is refused, and asks for it", async () => {
    expect(await letIn([await sealed(text, "another passphrase")])).toEqual({
      tried: 1,
      accepted: 0,
      reasons: ["wrong-passphrase"],
    });
  });

  it("whose seal is whole and whose content is not is refused for what is wrong with the content", async () => {
    const cut = text.slice(0, -60);
    const changed = text.replace("Neglect", "Neglected");
    const forged = await withLines((lines) => lines.splice(3, 1), text);
    const inner = [cut, changed, forged, "", "Dear colleague", "[]\n", '{"areas":[],"wordings":[]}'];
    const files = await Promise.all(inner.map((plain) => sealed(plain)));
    const { accepted, reasons } = await letIn(files);
    expect(accepted).toBe(0);
    expect(reasons).toEqual(["checksum", "count", "cut-short", "event-refused", "other-file"]);
  });

  it("that is a sealed backup sealed once more is none", async () => {
    const twice = await sealed(Buffer.from(sound).toString("latin1"));
    expect(await letIn([twice])).toEqual({ tried: 1, accepted: 0, reasons: ["other-file"] });
  });
});
