import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { plainFields } from "../floors/plain-fields.mjs";

const writeFields = {
  name: "write-fields",
  transformIndexHtml: (html) => html.replace("<!-- fields -->", plainFields()),
};

async function buildPages(root, pages, folder) {
  await build({
    configFile: false,
    root: resolve(root),
    base: "./",
    logLevel: "warn",
    plugins: [react(), writeFields],
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: pages.map((page) => resolve(root, page)) },
    },
  });
  return folder;
}

/** The application into `dist`, the floors and the bench's own page into a temporary folder. */
export async function buildEverything(reuseBuild) {
  if (!reuseBuild) await build({ logLevel: "warn" });
  const folder = mkdtempSync(join(tmpdir(), "sightline-bench-"));
  return {
    folder,
    floors: await buildPages("bench/floors", ["fill.html", "plain.html", "react.html"], join(folder, "floors")),
    pages: await buildPages("bench/pages", ["bench.html"], join(folder, "pages")),
  };
}
