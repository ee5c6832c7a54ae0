import { test as base, expect } from "@playwright/test";
import { serve } from "../../../scripts/serve.mjs";
import { watchContext } from "./watch-context.ts";

interface Worker {
  /** The built application's address: a server for each worker, so that no test meets another's storage. */
  readonly site: string;
}

/** Playwright's test on the production build. It fails on an error in the console, a broken policy or a request elsewhere. */
export const test = base.extend<object, Worker>({
  site: [
    async ({ browserName: _ }, use) => {
      const { server, url } = await serve("dist", 0);
      await use(url);
      server.closeAllConnections();
      server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site),
  context: async ({ context, site }, use) => {
    const problems = await watchContext(context, new URL(site).origin);
    await use(context);
    expect(problems).toEqual([]);
  },
});

export { expect };
