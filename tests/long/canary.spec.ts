import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { openAgeFile } from "#src/crypto/age-file.ts";
import { serve } from "../../scripts/serve.mjs";
import { choosePassphrase, unlock } from "../e2e/support/door.ts";
import { inOneProfile } from "../e2e/support/killable-browser.ts";
import {
  addCases,
  chooseGrade,
  expectScreen,
  openReturn,
  startAudit,
  untilSaved,
  write,
} from "../e2e/support/steps.ts";
import { noteFigures } from "../support/long-run.ts";
import { searchProfile } from "../support/profile/search-profile.ts";

// A random text in every field, the passphrase among them, then every file of the browser's profile searched for it: the store,
// history, sessions, what a browser remembers of fields, caches. On the way the screen is locked and unlocked, and a backup is
// saved, which is searched too. The browser is killed, started once more, and killed again, so that it has written what it writes
// at each.

/** 24 random letters and figures, several times, so that none is only where something cuts it: see `searchProfile`. */
function canaries() {
  const made: string[] = [];
  const one = (end: string) => {
    const letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const canary = [...randomBytes(24 - end.length)].map((byte) => letters[byte % letters.length]).join("") + end;
    made.push(canary);
    return canary;
  };
  return {
    made,
    next: () => {
      const canary = one("");
      return `${canary} and again ${canary}, ${canary}`;
    },
    // With a number in it, or a reference of letters is asked about as a name would be.
    reference: () => one("1001"),
  };
}

type Canaries = ReturnType<typeof canaries>;

/** Where Chromium keeps what a person would not think of: addresses and titles, what was typed into fields, open pages. */
const placesInProfile = ["History", "Web Data", "Sessions", "Preferences", "Local Storage", "IndexedDB"];

/** The ways in which a recovery key could have been written down by a program: as it is shown, closed up, in small letters. */
function waysToWriteKey(shown: string): string[] {
  const closedUp = shown.replace(/[^0-9A-Za-z]/g, "");
  return [...new Set([shown, closedUp, shown.toLowerCase(), closedUp.toLowerCase()])];
}

/** Every kind of field that a person types into. */
async function typeEverywhere(page: Page, { next, reference: anyReference }: Canaries): Promise<void> {
  const reference = anyReference();
  await startAudit(page, { title: next(), agencies: ["Police"], cases: [reference] });
  await page.getByRole("link", { name: "Cases", exact: true }).click();
  await addCases(page, [anyReference()]);
  await page.goBack();
  await page.getByRole("link", { name: "Set-up and terms of reference" }).click();
  await write(page, "Why this, and why now", next());
  await page.goBack();
  await page.getByRole("link", { name: "Raise an immediate concern" }).click();
  await write(page, "What worries you now", next());
  await page.getByRole("link", { name: "All concerns in this audit" }).click();
  await page.getByRole("link", { name: "Back to the audit" }).click();
  await openReturn(page, reference, "Police");
  await page.getByRole("link", { name: "Not answered yet 8 The plan" }).click();
  await expectScreen(page, "8 The plan");
  await page
    .getByRole("list", { name: "Standards" })
    .getByRole("radiogroup")
    .first()
    .getByRole("radio")
    .first()
    .check();
  await chooseGrade(page, "Your grade for this area", "Good");
  await write(page, "Why this grade", next());
  await write(page, /^Evidence for 8\.1/, next());
  // Half typed, kept as a draft and never left.
  await page.getByLabel("Good practice").fill(next());
  await page.waitForTimeout(2_000);
  await untilSaved(page);
}

/** Locked by hand in the middle of a text; another passphrase tried; unlocked. */
async function lockAndUnlock(page: Page, chosen: string, other: string): Promise<void> {
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expectScreen(page, "Sightline is locked");
  await page.getByLabel("Passphrase", { exact: true }).fill(other);
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByRole("alert")).toContainText("This does not open what is kept here.", { timeout: 60_000 });
  await unlock(page, chosen);
  await expectScreen(page, "8 The plan");
}

/** The bytes of a backup, as the browser was handed them. */
async function saveBackup(page: Page): Promise<Buffer> {
  await page.goto(new URL("#/device/backup", page.url()).href);
  const downloading = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Save a backup", exact: true }).click();
  return readFileSync(await (await downloading).path());
}

async function inside(backup: Buffer, passphrase: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const opened = await openAgeFile(new Blob([Uint8Array.from(backup)]), passphrase, (part) => parts.push(part) > 0);
  if (!opened.ok) throw new Error(opened.error.type);
  return Buffer.concat(parts);
}

test("nothing that was typed stands anywhere in the browser's profile, nor in a backup", async () => {
  const { server, url } = await serve("dist", 0);
  const birds = canaries();
  const [chosen, other] = [birds.next(), birds.next()];
  const secrets = [...birds.made];
  await inOneProfile(async (start, profile) => {
    const first = await start();
    await first.page.goto(url);
    await first.page.getByRole("button", { name: "Start an audit", exact: true }).click();
    const key = await choosePassphrase(first.page, chosen);
    expect(key.length).toBeGreaterThan(20);
    await expectScreen(first.page, "Set up the audit");
    await first.page.getByRole("link", { name: "Audits", exact: true }).click();
    await typeEverywhere(first.page, birds);
    await lockAndUnlock(first.page, chosen, other);
    const backup = await saveBackup(first.page);
    await first.page.reload();
    await first.page.waitForTimeout(5_000);
    await first.kill();
    const second = await start();
    await second.page.goto(url);
    await unlock(second.page, chosen);
    await second.page.waitForTimeout(5_000);
    await second.kill();

    const sought = [...birds.made, ...waysToWriteKey(key)];
    const { hits, files, bytes } = searchProfile(profile, sought);
    const inBackup = sought.filter((text) => backup.includes(text));
    noteFigures("Canaries in the profile", {
      canaries: birds.made.length,
      "recovery key": 1,
      files,
      megabytes: Math.round(bytes / 1e6),
      hits: hits.length,
      "hits in a backup": inBackup.length,
    });
    expect(placesInProfile.filter((place) => !existsSync(join(profile, "Default", place)))).toEqual([]);
    expect(birds.made.length).toBeGreaterThan(9);
    expect(files).toBeGreaterThan(50);
    expect(hits).toEqual([]);
    expect(inBackup).toEqual([]);
    // All of it but the passphrases and the key is in the backup once that is opened: the search looked for what was kept.
    const kept = await inside(backup, chosen);
    const missing = sought.filter((text) => !kept.includes(text));
    expect(missing).toEqual([...secrets, ...waysToWriteKey(key)]);
  });
  server.closeAllConnections();
  server.close();
});

test("what a page keeps in clear is found: localStorage, IndexedDB, a title, an address, fields (the control)", async () => {
  const { server, url } = await serve("dist", 0);
  const places = ["local", "database", "title", "address", "field", "remembered"] as const;
  const { made, next } = canaries();
  const said = Object.fromEntries(places.map((place) => [place, next()]));
  await inOneProfile(async (start, profile) => {
    const { page, kill } = await start();
    // A file of the build that is no page of the application: nothing of it runs there.
    await page.goto(`${url}icon.svg`);
    await page.evaluate(async (texts) => {
      localStorage.setItem("said", texts.local ?? "");
      const opened = indexedDB.open("said");
      opened.onupgradeneeded = () => opened.result.createObjectStore("said");
      await new Promise((done) => {
        opened.onsuccess = done;
      });
      const writing = opened.result.transaction("said", "readwrite", { durability: "strict" });
      writing.objectStore("said").put({ text: texts.database }, "said");
      await new Promise((done) => {
        writing.oncomplete = done;
      });
    }, said);
    // A form that lets the browser remember what is typed into it.
    await page.route(`${url}form`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<form><input type=text name=said id=s><button>Send</button></form>`,
      }),
    );
    await page.goto(`${url}form`);
    await page.locator("#s").pressSequentially((said.remembered ?? "").slice(0, 24));
    await page.getByRole("button").click();
    const spaceless = (text: string | undefined) => encodeURIComponent(text ?? "");
    await page.goto(`data:text/html,<title>${spaceless(said.title)}</title><textarea id=f></textarea>`);
    await page.goto(`${url}icon.svg#${spaceless(said.address)}`);
    await page.goto(`data:text/html,<title>x</title><form><textarea id=f></textarea></form>`);
    await page.locator("#f").fill(said.field ?? "");
    await page.waitForTimeout(15_000);
    await kill();
    const { hits } = searchProfile(profile, made);
    const found = places.filter((_, at) => hits.some(({ canary }) => canary === made[at]));
    noteFigures("Canaries in the profile, the control", { places: places.length, found: found.join(" ") });
    expect(found).toEqual(expect.arrayContaining(["local", "database", "address"]));
  });
  server.closeAllConnections();
  server.close();
});
