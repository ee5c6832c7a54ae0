import { describe, expect, it } from "vitest";
import { storageSuite } from "#tests/browser/storage-suite.ts";
import { runCase } from "#tests/browser/suite-case.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { testSurroundings } from "#tests/support/test-surroundings.ts";

// The same cases run in Chromium, Firefox and WebKit on the browsers' own storage; here they run on a stand-in, with every save.
describe("the storage suite", () => {
  it.each(storageSuite(testSurroundings({ locks: fakeLocks() })))("$name", async (suiteCase) => {
    expect(await runCase(suiteCase)).toMatchObject({ passed: true });
  });
});

describe("the storage suite without Web Locks", () => {
  const names = storageSuite(testSurroundings()).filter(({ name }) => /tab|taking over/.test(name));
  it.each(names)("$name", async (suiteCase) => {
    expect(await runCase(suiteCase)).toMatchObject({ passed: true });
  });
});
