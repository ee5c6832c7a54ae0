// Builds a page of the tests, apart from the application's build but in the same way, so that it runs under the same policy.
import { resolve } from "node:path";
import { build } from "vite";

/** Builds `root/page` into `.test-results/<name>` and gives that folder. */
export async function buildPage(name, root, page) {
  const folder = resolve(".test-results", name);
  await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, page) },
    },
    worker: { format: "es" },
  });
  return folder;
}
