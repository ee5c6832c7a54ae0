import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { metaPolicy } from "./scripts/headers.mjs";
import { usedStyles } from "./scripts/used-styles.mjs";

/** The policy inside the page, for hosts that send no headers. Only in the build: Vite's dev server injects styles that it forbids. */
function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

const offline = VitePWA({
  // A new version waits until the person takes it: a reload in the middle of an answer would take the page from under them.
  registerType: "prompt",
  // The application registers the worker itself: the stock registration passes a plain string, which Trusted Types refuses.
  injectRegister: false,
  manifest: {
    name: "Sightline",
    short_name: "Sightline",
    description: "Multi-agency case file audit, on this device alone",
    lang: "en-GB",
    dir: "ltr",
    id: "./",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#12304a",
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  },
  workbox: {
    globPatterns: ["**/*"],
    // Left apart, the runtime is a second file that a strict policy never fetches, and nothing is kept: silently no offline.
    inlineWorkboxRuntime: true,
    // The first visit must be enough: what is loaded late comes from the cache already, without a reload in between.
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    // Anything larger would be left out with no more than a line in the build log.
    maximumFileSizeToCacheInBytes: 20 * 1024 * 1024,
    dontCacheBustURLsMatching: /^assets\//,
    ignoreURLParametersMatching: [/.*/],
    navigateFallback: "index.html",
  },
});

export default defineConfig({
  base: "./",
  plugins: [react(), policyInPage(), offline],
  // govuk-frontend carries one hack for an old browser that lightningcss refuses to parse; recovery drops only that rule.
  css: { lightningcss: { errorRecovery: true }, postcss: { plugins: [usedStyles()] } },
  build: {
    target: "es2022",
    // What a late file needs is found as it is read: its list of names would weigh 2 KB in the first load. Styles have no other way in.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => file.endsWith(".css")),
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // What four or more screens share comes as one file: as twenty small ones it weighs 3 KB more and costs twenty requests.
    // Tables, lists to choose from, progress and earlier versions stay out of it: an area, which is opened most, has none.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: "screens",
              test: /src[\\/](ui|features[\\/]shared|domain|kernel)[\\/](?!.*(styles|data-table|scroll-area|select|summary-list|progress-bar|password-field|passphrase-days|lock-after|save-file|list-cases|list-concerns|case-reference|act-text|after-act|day-number|audit\/subjects|earlier-|retention-rule|local-day|child-level|saved-field|print|not-found|count|disclosure|export-finds|cell-path|return-texts|bank-holidays|audit-data|read-data|parse-term-dates|read-audit-limits|audit-progress|list-agencies|returns-with-answers|say-transcribed|report-words|date-field|read-typed-date|(?<!-)radios|choice-conflict|editions|union-by-id|says-anything|place-link)\b)/,
              minShareCount: 4,
            },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  test: {
    // Against what hangs, and no measure: on a machine with other work a walk over every screen takes three times as long.
    testTimeout: 90_000,
    // By itself it leaves one processor free, which is half of two.
    maxWorkers: "100%",
    // Two projects, because a document costs every file a second or more and the rules need none.
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          environment: "node",
          setupFiles: ["fake-indexeddb/auto"],
          include: ["tests/{unit,scenario,fault}/**/*.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "screens",
          environment: "jsdom",
          setupFiles: ["fake-indexeddb/auto", "./tests/support/setup-screens.ts"],
          include: ["tests/ui/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
