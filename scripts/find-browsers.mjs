// Finds the browsers that the tests drive: named by an environment variable, installed, or, on Debian and Ubuntu as
// root, installed by apt. What is found is also started once: Ubuntu's "chromium-browser" is a stub.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { canInstall, installPackages } from "./install-packages.mjs";

const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
  Boolean,
);

const browsers = {
  chromium: {
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    places: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome-stable",
      "/usr/bin/google-chrome",
      "/usr/bin/microsoft-edge-stable",
      "/usr/bin/microsoft-edge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ...programFiles.flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
    ],
    // Without fonts every letter is a box, and nothing that measures text can be believed.
    packages: [["chromium", "fonts-liberation"], ["chromium-browser"]],
  },
  firefox: {
    name: "Firefox",
    variable: "FIREFOX_PATH",
    places: [
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      ...programFiles.map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
    ],
    packages: [["firefox-esr"], ["firefox"]],
  },
  webkit: {
    name: "WebKitGTK",
    variable: "WEBKIT_DRIVER_PATH",
    places: ["/usr/bin/WebKitWebDriver", "/usr/libexec/webkit2gtk-4.1/WebKitWebDriver"],
    packages: [["webkit2gtk-driver", "xvfb"]],
    // The one program here that has no --version.
    question: "--help",
    /** The driver starts a window, so it needs the small browser beside the library, and a screen to open it on. */
    isWhole: () => findMiniBrowser() !== null && (Boolean(process.env.DISPLAY) || existsSync("/usr/bin/Xvfb")),
  },
};

export const browserNames = Object.fromEntries(Object.entries(browsers).map(([kind, { name }]) => [kind, name]));
export const browserVariables = Object.fromEntries(
  Object.entries(browsers).map(([kind, { variable }]) => [kind, variable]),
);

function listFolder(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

export function findMiniBrowser() {
  const libraries = [
    "/usr/libexec",
    "/usr/lib",
    ...listFolder("/usr/lib").filter((path) => path.endsWith("-linux-gnu")),
  ];
  const builds = libraries.flatMap(listFolder).filter((path) => /webkit2?gtk-[\d.]+$/.test(path));
  return builds.map((path) => join(path, "MiniBrowser")).find((path) => existsSync(path)) ?? null;
}

function starts(path, question) {
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === "win32") return true;
  const { status } = spawnSync(path, [question], { timeout: 60_000, stdio: "ignore" });
  return status === 0;
}

/** Where a browser is, or null. */
export function findBrowser(kind) {
  const { variable, places, isWhole, question = "--version" } = browsers[kind];
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, and there is no such file.`);
  const path = (named ? [named] : places).find((place) => existsSync(place) && starts(place, question)) ?? null;
  return path !== null && isWhole?.() === false ? null : path;
}

/** Where a browser is, installing it where that is possible, or null. */
export function findOrInstallBrowser(kind) {
  const found = findBrowser(kind);
  if (found !== null || !canInstall()) return found;
  for (const packages of browsers[kind].packages) {
    if (installPackages(packages)) {
      const installed = findBrowser(kind);
      if (installed !== null) return installed;
    }
  }
  return null;
}
