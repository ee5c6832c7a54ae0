import { headers } from "../../../scripts/headers.mjs";
import { type HostKind, readSample, substitute } from "./configure.ts";

/** The sample of a host with one thing wrong at a time, by the header in which it has to be found. */
export function breakSample(kind: HostKind): Record<string, string> {
  const sample = readSample(kind);
  const without = (name: keyof typeof headers) => {
    const line = {
      nginx: `    add_header ${name} "${headers[name]}" always;\n`,
      apache: `    Header always set ${name} "${headers[name]}"\n`,
    }[kind];
    return substitute(sample, [[line, ""]]);
  };
  return {
    "referrer-policy": without("Referrer-Policy"),
    "permissions-policy": without("Permissions-Policy"),
    "content-security-policy": substitute(sample, [["script-src 'self';", "script-src 'self' 'unsafe-inline';"]]),
    ...dropForAPart[kind](sample),
  };
}

const dropForAPart: Record<HostKind, (sample: string) => Record<string, string>> = {
  // One of its own, and a location of nginx has none of those around it any more.
  nginx: (sample) => ({
    "cache-control": substitute(sample, [["    location / {\n", "    location / {\n        add_header X-Own 1;\n"]]),
  }),
  apache: (sample) => ({
    "x-content-type-options": substitute(sample, [
      [
        '<LocationMatch "/assets/">\n',
        '<LocationMatch "/assets/">\n        Header always unset X-Content-Type-Options\n',
      ],
    ]),
  }),
};
