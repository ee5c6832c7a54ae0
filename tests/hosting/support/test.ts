import { test as base, expect } from "@playwright/test";
import { watchContext } from "../../e2e/support/watch-context.ts";
import type { HostKind } from "./configure.ts";
import { type Host, startHost } from "./start-host.ts";

export interface HostOptions {
  /** The web server that the tests of a project are about. */
  readonly kind: HostKind;
}

interface Fixtures {
  /** The build, hosted by the sample. */
  readonly host: Host;
}

/** Playwright's test on a hosted build. It fails on an error in the console, a broken policy or a request elsewhere. */
export const test = base.extend<Fixtures & HostOptions>({
  kind: ["nginx", { option: true }],
  host: async ({ kind }, use) => {
    const host = await startHost(kind);
    await use(host);
    await host.stop();
  },
  context: async ({ context }, use) => {
    const problems = await watchContext(context);
    await use(context);
    expect(problems).toEqual([]);
  },
});

export { expect };
