import { repeat } from "../support/repeat.mjs";
import { timeToUsable } from "../support/start-browser.mjs";
import { timeRow } from "../support/time-row.mjs";

const speeds = [1, 4];
const pressesPerVisit = 5;
const keysPerVisit = 5;
const warmUps = 2;
const firstLoadLimit = 175;

/** Ours and the floors: where each page is, what tells that it can be used, what is pressed, what is typed in. */
function subjectsOf(ours, floors) {
  const [{ id }] = ours.audits;
  // Each on the eighth area, with every answer given, read from storage.
  const floor = (page) => ({
    url: `${floors.url}${page}.html`,
    usable: "input[type=radio]:enabled",
    choices: "fieldset:has(> legend) input[type=radio]",
    text: "textarea",
  });
  return {
    ours: {
      isLocked: true,
      url: `${ours.url}#/audit/${id}/return/case000000000001/3/area/8`,
      usable: ".sl-ladder input[type=radio]:enabled",
      choices: ".sl-ladder input[type=radio]",
      text: "#area-plan-reason",
    },
    plain: floor("plain"),
    react: floor("react"),
  };
}

/** One cold visit: opened, used, closed. */
async function visit(browser, subject, slow) {
  const open = subject.isLocked ? browser.openUnlocked : browser.open;
  const opened = await open(subject.url, { slow, usable: subject.usable });
  const { page, load } = opened;
  try {
    const usable = await timeToUsable(opened);
    // What each page does on the side after it can be used is not the next choice's doing.
    await page.waitForTimeout(300 * slow);
    const kilobytes = await load();
    return {
      usable,
      kilobytes,
      choose: await pressChoices(page, subject.choices),
      key: await pressKeys(page, subject.text),
    };
  } finally {
    await page.close();
  }
}

/** Goes through the first four choices, as a mouse does: the longer of press and release counts, as a person feels it. */
async function pressChoices(page, selector) {
  const radios = page.locator(selector);
  await radios.first().scrollIntoViewIfNeeded();
  for (let press = 0; press < warmUps + pressesPerVisit; press++) {
    const box = await radios.nth(press % 4).boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.waitForTimeout(60);
    await page.mouse.up();
    await page.waitForTimeout(200);
  }
  const { presses, releases } = await page.evaluate(() => window.benchClock);
  // The button that unlocks was pressed before.
  return releases.map((release, index) => ({ clock: Math.max(release, presses[index]) })).slice(-pressesPerVisit);
}

/** Types at the end of a text that is there, about eight keys a second. */
async function pressKeys(page, selector) {
  await page.locator(selector).first().focus();
  await page.keyboard.press("End");
  for (let key = 0; key < warmUps + keysPerVisit; key++) {
    await page.keyboard.press("a");
    await page.waitForTimeout(120);
  }
  // A click on a radio is an input too, so only what came after the last of them was typed.
  const keys = await page.evaluate(() => window.benchClock.keys);
  return keys.slice(-keysPerVisit).map((clock) => ({ clock }));
}

/** Ours, floor, ours, floor: whatever the machine does meets all of them. */
async function visitInTurns(bench, subjects, slow) {
  const seen = Object.fromEntries(Object.keys(subjects).map((name) => [name, { usable: [], choose: [], key: [] }]));
  await repeat(bench.rounds, async () => {
    for (const [name, subject] of Object.entries(subjects)) {
      const { usable, choose, key, kilobytes } = await visit(bench.browser, subject, slow);
      seen[name].usable.push(usable);
      seen[name].choose.push(...choose);
      seen[name].key.push(...key);
      seen[name].kilobytes = kilobytes;
    }
  });
  return seen;
}

function timeRows({ ours, react, plain }, slow) {
  const at = slow === 1 ? "" : `, ${slow}× slowed`;
  const about = (measure, what, target, isReached) =>
    timeRow({ measure: measure + at, ours: ours[what], floor: react[what], plain: plain[what], target, isReached });
  const near = slow === 1 ? "within 16 ms of the floor" : "1.3 × the floor";
  const isNear = (own, floor) => (slow === 1 ? own - floor <= 16 : own / floor <= 1.3);
  const isQuick = (own, floor) => own / floor <= 1.6;
  return [
    about("Grading screen usable, cold, unlock apart, from storage", "usable", "1.6 × the floor", isQuick),
    about("Choose a grade to next paint", "choose", near, isNear),
    about("Key to next paint", "key", near, isNear),
  ];
}

export const grading = {
  name: "grading",
  async measure(bench) {
    const subjects = subjectsOf(await bench.workspace("1 return"), await bench.floors());
    const rows = [];
    for (const slow of speeds) {
      bench.say(`Grading, beside the floors, ${slow === 1 ? "at normal speed" : `${slow}× slowed`}`);
      const seen = await visitInTurns(bench, subjects, slow);
      if (slow === 1) rows.push(weightRow(seen));
      rows.push(...timeRows(seen, slow));
    }
    return rows;
  },
};

function weightRow(seen) {
  return {
    measure: "Grading screen, first load of scripts and styles, gzipped",
    unit: "KB",
    ours: seen.ours.kilobytes,
    floor: seen.react.kilobytes,
    plain: seen.plain.kilobytes,
    samples: 1,
    target: `${firstLoadLimit} KB`,
    reached: seen.ours.kilobytes <= firstLoadLimit,
  };
}
