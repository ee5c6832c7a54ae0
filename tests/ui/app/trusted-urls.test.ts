import { describe, expect, it } from "vitest";
import { trustedScriptUrl } from "#src/app/trusted-urls.ts";

// Served from a folder, as on a shared host, so that what lies above it is somebody else's.
window.history.replaceState(null, "", "/sightline/");
const page = new URL(".", document.baseURI).href;

describe("an address of code", () => {
  it("is taken for the service worker and for a built file of this application", () => {
    expect(trustedScriptUrl("sw.js")).toBe(`${page}sw.js`);
    expect(trustedScriptUrl(`${page}assets/worker-DmtfI0wY.js`)).toBe(`${page}assets/worker-DmtfI0wY.js`);
  });

  it.each([
    "https://elsewhere.example/sw.js",
    "data:text/javascript,1",
    "blob:http://localhost:3000/5c2",
    "javascript:1",
    "sw.js?x",
    "sw.js#x",
    "../sw.js",
    "assets/../../sw.js",
    "assets/sub/worker.js",
    "other.js",
    "",
  ])("is refused for anything else: %s", (url) => {
    expect(() => trustedScriptUrl(url)).toThrow("Not a script of this application.");
  });
});
