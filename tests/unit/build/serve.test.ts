import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headers, metaPolicy } from "../../../scripts/headers.mjs";
import { serve } from "../../../scripts/serve.mjs";

const around = mkdtempSync(join(tmpdir(), "sightline-serve-"));
const folder = join(around, "dist");
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(around, "secret.json"), "{}");
  writeFileSync(join(around, "dist-other.json"), "{}");
  writeFileSync(join(folder, "index.html"), "<title>Sightline</title>");
  writeFileSync(join(folder, "assets", "index-a1.js"), "1");
  writeFileSync(join(folder, "manifest.webmanifest"), "{}");
  writeFileSync(join(folder, "notes.php"), "not a type of ours");
  server = await serve(folder, 0);
});

afterAll(() => {
  server.server.close();
  rmSync(around, { recursive: true });
});

/** Sends the path as it stands: fetch would tidy "/../" away before the server sees it. */
function get(path: string, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const { port, hostname } = new URL(server.url);
    const sent = request({ port, hostname, path, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (piece) => {
        body += piece;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", fail);
    sent.end();
  });
}

describe("the server of the built application", () => {
  it("is reached on this computer alone", () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it("gives the page at the root and each file with its type", async () => {
    expect(await get("/")).toMatchObject({ status: 200, body: "<title>Sightline</title>" });
    expect((await get("/")).headers["content-type"]).toBe("text/html; charset=utf-8");
    expect((await get("/assets/index-a1.js?v=1")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect((await get("/manifest.webmanifest")).headers["content-type"]).toBe(
      "application/manifest+json; charset=utf-8",
    );
  });

  it("asks again for everything but the files named by their content", async () => {
    expect((await get("/")).headers["cache-control"]).toBe("no-cache");
    expect((await get("/assets/index-a1.js")).headers["cache-control"]).toContain("immutable");
  });

  it.each([
    "/../secret.json",
    "/%2e%2e/secret.json",
    "/..%2fsecret.json",
    "/assets/../../secret.json",
    "/..%5csecret.json",
    "/../dist-other.json",
    "/%00index.html",
    "/%",
    "//secret.json",
    "/assets",
    "/assets/",
    "/notes.php",
    "/none.js",
  ])("gives nothing for %s", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it("answers reading alone", async () => {
    expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await get("/", "POST")).toMatchObject({ status: 405 });
    expect(await get("/", "DELETE")).toMatchObject({ status: 405 });
  });

  it("sends the headers with every answer, the refusals too", async () => {
    for (const answer of [await get("/"), await get("/none.js"), await get("/", "POST")]) {
      for (const [name, value] of Object.entries(headers)) expect(answer.headers[name.toLowerCase()]).toBe(value);
    }
  });

  it("says in one sentence that a port is taken", async () => {
    const { port } = new URL(server.url);
    await expect(serve(folder, Number(port))).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("the headers", () => {
  it("are the policy of the product, word for word", () => {
    expect(headers["Content-Security-Policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app-worker; sandbox allow-scripts allow-same-origin allow-downloads allow-forms allow-modals",
    );
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Referrer-Policy"]).toBe("no-referrer");
    expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
    expect(headers["X-DNS-Prefetch-Control"]).toBe("off");
  });

  it("deny every permission they name", () => {
    expect(headers["Permissions-Policy"]).toContain("camera=(), ");
    for (const denial of headers["Permissions-Policy"].split(", ")) expect(denial).toMatch(/^[a-z-]+=\(\)$/);
  });

  it("leave out of the page what a page cannot carry", () => {
    expect(metaPolicy).not.toMatch(/frame-ancestors|sandbox/);
    expect(metaPolicy).toContain("trusted-types app-worker");
  });
});
