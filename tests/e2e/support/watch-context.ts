import type { BrowserContext } from "@playwright/test";

/** Collects what no page of the product may ever do: errors, broken policies, requests to anywhere else. */
export async function watchContext(context: BrowserContext): Promise<readonly string[]> {
  const problems: string[] = [];
  await context.exposeBinding("reportViolation", ({ page }, violation: string) => {
    problems.push(`policy broken at ${page.url()}: ${violation}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  context.on("console", (message) => {
    const policy = /content security policy|trusted ?type/i.test(message.text());
    if (message.type() === "error" || policy) problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const stays = hostname === "127.0.0.1" || protocol === "data:" || protocol === "blob:";
    if (!stays) problems.push(`request to ${request.url()}`);
  });
  return problems;
}
