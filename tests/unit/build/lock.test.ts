import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync("package-lock.json", "utf8");
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const packages = (JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages;

/** Every optional package that a locked one names and the lock does not hold, looked for where Node would look. */
function missingOptionalPackages(locked: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(locked).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesAbove(place).some((above) => `${above}node_modules/${name}` in locked))
      .map((name) => `${place} names ${name}`),
  );
}

function placesAbove(place: string): string[] {
  const parts = place.split("/node_modules/");
  return ["", `${place}/`, ...parts.map((_, end) => `${parts.slice(0, end + 1).join("/node_modules/")}/`)];
}

describe("the lock file", () => {
  it("holds every optional package that a locked package names, or npm ci refuses it on another platform", () => {
    expect(Object.keys(packages).length).toBeGreaterThan(300);
    expect(missingOptionalPackages(packages)).toEqual([]);
  });

  it("is not taken for whole when one is missing", () => {
    const locked = {
      "node_modules/a": { optionalDependencies: { "a-linux": "1.0.0", "a-darwin": "1.0.0" } },
      "node_modules/a-linux": {},
    };
    expect(missingOptionalPackages(locked)).toEqual(["node_modules/a names a-darwin"]);
  });

  it("names no registry, so that it installs from whichever one the machine uses", () => {
    expect(text).not.toContain(".tgz");
    expect(text).not.toContain('"resolved"');
  });

  it("holds every direct package at the exact version that package.json states", () => {
    const direct = { ...manifest.dependencies, ...manifest.devDependencies };
    const inexact = Object.entries(direct).filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version));
    expect(inexact).toEqual([]);
    const otherwise = Object.entries(direct).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version.replace(/^npm:.+@/, ""),
    );
    expect(otherwise).toEqual([]);
  });
});
