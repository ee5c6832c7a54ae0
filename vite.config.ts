import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react()],
  // govuk-frontend carries one hack for an old browser that lightningcss refuses to parse; recovery drops only that rule.
  css: { lightningcss: { errorRecovery: true } },
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0, chunkSizeWarningLimit: 600 },
  worker: { format: "es" },
  test: {
    environment: "jsdom",
    setupFiles: ["./tests/support/setup.ts"],
    include: ["tests/{unit,scenario,ui,fault}/**/*.test.{ts,tsx}"],
    testTimeout: 20_000,
  },
});
