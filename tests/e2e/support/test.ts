import { test as base, expect } from "@playwright/test";
import { serve } from "../../../scripts/serve.mjs";
import { type ServedApart, serveApart } from "./serve-apart.ts";
import { watchContext } from "./watch-context.ts";

interface Fixtures {
  /** A server that a test may kill. */
  readonly served: ServedApart;
}

interface WorkerFixtures {
  /** The built application's address: a server for each worker, so that no test meets another's storage. */
  readonly site: string;
}

/** Playwright's test on the production build. It fails on an error in the console, a broken policy or a request elsewhere. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const { server, url } = await serve("dist", 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  served: async ({}, use) => serveApart(use),
  baseURL: async ({ site }, use) => use(site),
  context: async ({ context }, use) => {
    const problems = await watchContext(context);
    await use(context);
    expect(problems).toEqual([]);
  },
});

export { expect };
