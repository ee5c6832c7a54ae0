import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cacheControl, contentTypes, headers } from "../../../scripts/headers.mjs";
import { readHeaders, sampleNames, samplesFolder, writeHeaders } from "../../../scripts/hosting.mjs";

const read = (sample: string) => readFileSync(join(samplesFolder, sample), "utf8");
const oneSpace = (text: string) => text.replace(/[ \t]+/g, " ");

/** How each sample writes what is not a header of the policy. */
const writes = {
  "nginx.conf": {
    type: (ending: string, bare: string) => ` ${bare} ${ending.slice(1)};`,
    charset: (_: string, bare: string) => new RegExp(`charset_types .*${bare.replace("+", "\\+")}`),
    kept: [`~/assets/ "${cacheControl.assets}";`, `default "${cacheControl.others}";`],
  },
  "apache.conf": {
    type: (ending: string, bare: string) => ` AddType ${bare} ${ending}\n`,
    charset: (ending: string) => new RegExp(`AddCharset utf-8 .*\\${ending}\\b`),
    kept: [`Header set Cache-Control "${cacheControl.assets}"`, `Header set Cache-Control "${cacheControl.others}"`],
  },
};

describe("the hosting samples", () => {
  it("are four", () => {
    expect(sampleNames).toEqual(["nginx.conf", "apache.conf", "web.config", "Caddyfile"]);
  });

  it.each(sampleNames)(
    "send every header as the application means it, and no other: %s (if not: npm run hosting)",
    (sample) => {
      expect(readHeaders(sample, read(sample))).toEqual(Object.entries(headers));
    },
  );

  it.each(sampleNames)("are found out when a header is missing, changed or there twice: %s", (sample) => {
    const text = read(sample);
    const line = text.split("\n").find((one) => one.includes("Referrer-Policy")) ?? "";
    for (const wrong of [
      text.replace(`${line}\n`, ""),
      text.replace("no-referrer", "origin"),
      text.replace(line, `${line}\n${line}`),
    ]) {
      expect(readHeaders(sample, wrong)).not.toEqual(Object.entries(headers));
      expect(writeHeaders(sample, wrong)).toBe(text);
    }
  });

  it.each(["nginx.conf", "apache.conf"] as const)("give every file of the build its type: %s", (sample) => {
    const text = oneSpace(read(sample));
    for (const [ending, type] of Object.entries(contentTypes)) {
      const [bare = "", charset] = type.split("; ");
      expect(text).toContain(writes[sample].type(ending, bare));
      // nginx sends the charset of HTML without being told.
      if (charset && ending !== ".html") expect(text).toMatch(writes[sample].charset(ending, bare));
    }
  });

  it.each(["nginx.conf", "apache.conf"] as const)(
    "keep what is named by its content, and ask for the rest: %s",
    (sample) => {
      for (const line of writes[sample].kept) expect(oneSpace(read(sample))).toContain(line);
    },
  );

  it("give IIS every type, each after taking away its own, which would be an error otherwise", () => {
    const text = read("web.config");
    for (const [ending, type] of Object.entries(contentTypes)) {
      expect(text).toContain(
        `<remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
      );
    }
  });

  it("tell IIS and Caddy the same about what is kept", () => {
    // IIS writes max-age itself, from days, and calls no-cache DisableCache.
    expect(cacheControl).toEqual({ assets: "public, max-age=31536000, immutable", others: "no-cache" });
    expect(read("web.config")).toContain(`cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"`);
    expect(read("web.config")).toContain(`<clientCache cacheControlMode="DisableCache" />`);
    expect(read("Caddyfile")).toContain(`header @assets Cache-Control "${cacheControl.assets}"`);
    expect(read("Caddyfile")).toContain(`header @others Cache-Control "${cacheControl.others}"`);
  });
});
