import { rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { answer } from "../../../scripts/serve.mjs";
import { buildPage } from "../../support/browsers/build-page.mjs";

export interface ReadBack {
  readonly health: string;
  /** Where every row was looked at: what the start had said before. */
  readonly atStart?: string;
  readonly whole: readonly number[];
  readonly torn: readonly number[];
}

export interface Refusal {
  readonly type: string;
  /** The browser's own name of it, where nobody has given it another. */
  readonly detail: string;
  /** Milliseconds from the save to its refusal. */
  readonly after: number;
}

export interface Heard {
  read: ReadBack | null;
  failed: string | null;
  refused: Refusal | null;
}

/** The address of the saving page, and everything that page has told. It outlives the browsers, so the origin stays. */
export async function serveSavingPage() {
  const folder = await buildPage(`saving-page-${process.pid}`, "tests/e2e/kill", "saving-page.html");
  const acknowledged = new Set<number>();
  const heard: Heard = { read: null, failed: null, refused: null };
  const hear = async (request: IncomingMessage) => {
    const text = (await request.toArray()).join("");
    const body: unknown = JSON.parse(text);
    if (request.url === "/saved") acknowledged.add(body as number);
    if (request.url === "/read") heard.read = body as ReadBack;
    if (request.url === "/failed") heard.failed = body as string;
    if (request.url === "/refused") heard.refused ??= body as Refusal;
  };
  const server = createServer((request, response) => {
    if (request.method !== "POST") return void answer(folder, request, response);
    hear(request).then(
      () => response.end(),
      () => response.destroy(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
  /** Forgets what was told of the browser that is gone. */
  const forget = () => Object.assign(heard, { read: null, failed: null, refused: null });
  return { url: `http://127.0.0.1:${port}/saving-page.html`, port, acknowledged, heard, forget, close };
}
