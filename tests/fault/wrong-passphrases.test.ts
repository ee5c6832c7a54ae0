import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openAgeFile } from "#src/crypto/age-file.ts";
import { makeLock, openLock } from "#src/crypto/key-lock.ts";
import { stretch } from "#src/crypto/stretch.ts";
import { isLongRun, noteFigures } from "#tests/support/long-run.ts";

// The real work and not a stand-in for it: Argon2id for what is kept in the browser, age's scrypt for a backup as it was
// released. A thousand wrong keys behind a quick stand-in are tried in tests/unit/crypto/key-lock.test.ts.

const right = "copper lantern field seven";

/** What somebody types who nearly knows it, or guesses. */
const nearly = [
  "copper lantern field sevem",
  "Copper lantern field seven",
  "copper lantern field seven ",
  " copper lantern field seven",
  "copper  lantern field seven",
  "copper lantern field",
  "lantern copper field seven",
  "copper-lantern-field-seven",
  "copperlanternfieldseven",
  "copper lantern field seven.",
  "copper lantern field 7",
  "COPPER LANTERN FIELD SEVEN",
  "c\u00f6pper lantern field seven",
  "copper lantern field seven\n",
  "copper lantern field sever",
  "four quiet otters read",
  "password",
  "copper lantern field seven copper lantern field seven",
  "copper lantern fields even",
  "seven field lantern copper",
];
const tried = nearly.slice(0, isLongRun ? 20 : 2);
const limit = isLongRun ? 3_600_000 : 240_000;

describe("a wrong passphrase, derived for real", () => {
  it("opens no lock, and the right one does (the control)", { timeout: limit }, async () => {
    const { lock } = await makeLock(right, "2026-11-27T09:00:00.000Z", stretch);
    const opened: string[] = [];
    for (const text of tried) if ((await openLock(lock, { type: "passphrase", text }, stretch)).ok) opened.push(text);
    noteFigures("Wrong passphrases, Argon2id", { tried: tried.length, opened: opened.length });
    expect(opened).toEqual([]);
    expect((await openLock(lock, { type: "passphrase", text: right }, stretch)).ok).toBe(true);
  });

  it("opens no backup, and the right one does (the control)", { timeout: limit }, async () => {
    const file = new Blob([readFileSync("tests/fixtures/backup/version-1.age")]);
    const open = async (passphrase: string) => {
      let bytes = 0;
      const opened = await openAgeFile(file, passphrase, (part) => {
        bytes += part.length;
        return true;
      });
      return { said: opened.ok ? "opened" : opened.error.type, isRead: bytes > 0 };
    };
    const said = [];
    for (const text of tried) said.push(await open(text));
    noteFigures("Wrong passphrases, age", {
      tried: tried.length,
      opened: said.filter(({ isRead }) => isRead).length,
    });
    expect(said).toEqual(tried.map(() => ({ said: "wrong-passphrase", isRead: false })));
    expect(await open(right)).toEqual({ said: "opened", isRead: true });
  });
});
