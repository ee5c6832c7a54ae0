// Writes the headers into the hosting samples in docs/deploy: `npm run hosting`, after scripts/headers.mjs has changed.
// The rest of each sample is written by hand.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headers } from "./headers.mjs";

export const samplesFolder = "docs/deploy";

/** Every sample, with the line that one header takes in it. */
const lines = {
  "nginx.conf": (name, value) => `    add_header ${name} "${value}" always;`,
  "apache.conf": (name, value) => `    Header always set ${name} "${value}"`,
  "web.config": (name, value) => `        <add name="${name}" value="${value}" />`,
  Caddyfile: (name, value) => `\t\t${name} "${value}"`,
};

export const sampleNames = Object.keys(lines);

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** The header lines of a sample, wherever they stand in it. */
function findLines(sample, text) {
  const [before, between, after] = lines[sample]("\0", "\0").split("\0").map(escaped);
  return [...text.matchAll(new RegExp(`^${before}([A-Z][\\w-]*)${between}(.*)${after}$`, "gm"))];
}

/** What a sample sends with every answer, as it stands in the file: name and value, a name twice if it is there twice. */
export function readHeaders(sample, text) {
  return findLines(sample, text).map(([, name, value]) => [name, value]);
}

/** The sample with the headers of scripts/headers.mjs in the place of its own. */
export function writeHeaders(sample, text) {
  const found = findLines(sample, text);
  if (found.length === 0) throw new Error(`${sample} has no header to write in the place of.`);
  const written = Object.entries(headers).map(([name, value]) => lines[sample](name, value));
  const [first] = found;
  const without = found.slice(1).reduce((left, [line]) => left.replace(`${line}\n`, ""), text);
  return without.replace(first[0], () => written.join("\n"));
}

if (process.argv[1] === import.meta.filename) {
  for (const sample of sampleNames) {
    const path = join(samplesFolder, sample);
    writeFileSync(path, writeHeaders(sample, readFileSync(path, "utf8")));
  }
}
