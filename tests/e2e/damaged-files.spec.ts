import { expect, test } from "@playwright/test";
import { damages } from "../support/damage-file.ts";
import { isLongRun, noteFigures, seededNumbers } from "../support/long-run.ts";
import { damageRounds, storeFolder, type Wound } from "./kill/damage-rounds.ts";
import { onLevelDb, storeBrowsers } from "./kill/store-browsers.ts";

// The files that a browser keeps the store in, harmed on the disk between two starts. Either every save is still there, or
// the start says that something is wrong: the alarm, the missing key, or storage that does not open. Never less in silence.

test.describe.configure({ timeout: isLongRun ? 3_600_000 : 240_000 });

const number = seededNumbers();

// Past 512 events a segment is made of them, so that the long run has every kind of row.
const saves = isLongRun ? 700 : 100;

/** Every file in every way, and bits at several places. */
function everyWound(files: readonly string[]): Wound[] {
  const wound = (file: string) => damages.map((damage): Wound => ({ file, damage, place: number() }));
  const flips = (file: string) => [0, 1, 2].map((): Wound => ({ file, damage: "flip", place: number() }));
  return files.flatMap((file) => [...wound(file), ...flips(file)]);
}

/** The file that holds the rows, cut in half and gone: of Chromium's the newest table, since every start begins a new log. */
function fewWounds(files: readonly string[]): Wound[] {
  const file = files.findLast((path) => /\.ldb$|\.sqlite$/.test(path)) ?? "";
  return [
    { file, damage: "truncate", place: 0.5 },
    { file, damage: "delete", place: 0 },
  ];
}

/** The whole store and what is kept beside it to tell of its loss: the one thing that no look can notice. */
const goneWithWitness: Wound = { file: storeFolder("chromium", ""), damage: "delete", place: 0, withoutWitness: true };

/** What a start can say that is read as an alarm. Anything else, an error thrown included, is none. */
const alarms = ["older-than-witness", "damaged", "key-missing", "storage-refused"];

const browsers = isLongRun ? storeBrowsers : storeBrowsers.filter(({ name }) => name !== "Chromium on SQLite");

for (const browser of browsers) {
  test(`damage to the files of ${browser.name} is noticed at the next start`, async () => {
    const hasControl = browser === onLevelDb;
    const [unharmed, ...starts] = await damageRounds(browser, saves, (files) => [
      ...(hasControl ? [goneWithWitness] : []),
      ...(isLongRun ? everyWound(files) : fewWounds(files)),
    ]);
    expect(unharmed).toEqual({ file: "", damage: "none", said: "sound", lost: 0 });
    if (hasControl) {
      // The control: a loss in silence is seen. There the first screen asks whether Sightline was used here before.
      const control = starts.shift();
      expect(control?.said).toBe("first-start");
      expect(control?.lost).toBeGreaterThanOrEqual(saves);
    }
    const inSilence = starts.filter(({ said, lost }) => lost > 0 && !alarms.includes(said));
    const noticed = starts.filter(({ said }) => alarms.includes(said)).length;
    noteFigures(`Files damaged, ${browser.name}`, {
      starts: starts.length,
      noticed,
      "nothing lost": starts.filter(({ lost }) => lost === 0).length,
      "in silence": inSilence.length,
    });
    expect(inSilence).toEqual([]);
    // It was damage: something of it was noticed.
    expect(noticed).toBeGreaterThan(0);
  });
}
