import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
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

// A random text in every field, then every file of the browser's profile searched for it: the store, history, sessions, what
// a browser remembers of fields, caches. The browser is closed, started once more, and killed, so that it has written what it
// writes at each.

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

/** Every kind of field that a person types into. */
async function typeEverywhere(
  page: Page,
  { next, reference: anyReference }: ReturnType<typeof canaries>,
): Promise<void> {
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

test("nothing that was typed stands anywhere in the browser's profile", async () => {
  const { server, url } = await serve("dist", 0);
  const birds = canaries();
  const { made } = birds;
  await inOneProfile(async (start, profile) => {
    const first = await start();
    await first.page.goto(url);
    await typeEverywhere(first.page, birds);
    await first.page.reload();
    await first.page.waitForTimeout(5_000);
    await first.kill();
    const second = await start();
    await second.page.goto(url);
    await second.page.waitForTimeout(5_000);
    await second.kill();
    const { hits, files, bytes } = searchProfile(profile, made);
    noteFigures("Canaries in the profile", {
      canaries: made.length,
      files,
      megabytes: Math.round(bytes / 1e6),
      hits: hits.length,
    });
    expect(made.length).toBeGreaterThan(7);
    expect(files).toBeGreaterThan(50);
    expect(hits).toEqual([]);
  });
  server.closeAllConnections();
  server.close();
});

test("what a page keeps in clear is found: localStorage, IndexedDB, a title, an address, a field (the control)", async () => {
  const { server, url } = await serve("dist", 0);
  const places = ["local", "database", "title", "address", "field"] as const;
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
