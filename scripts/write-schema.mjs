// Writes the JSON Schema that stands beside the instruments, from the schema in the code. Vite reads the TypeScript, so that
// this runs on every Node the project supports, also those that cannot read TypeScript themselves.

import { writeFileSync } from "node:fs";
import { createServer } from "vite";

const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, watch: null, ws: false },
});
try {
  const { buildInstrumentJsonSchema } = await vite.ssrLoadModule("/src/domain/instrument/json-schema.ts");
  writeFileSync("audit-instruments/instrument.schema.json", buildInstrumentJsonSchema());
} finally {
  await vite.close();
}
