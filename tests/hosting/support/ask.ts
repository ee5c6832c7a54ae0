import { request } from "node:http";
import { gunzipSync } from "node:zlib";

export interface Answer {
  readonly status: number;
  /** By name in lower case. One that was sent twice is here as two values with a comma between. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as curl would: nothing followed, nothing unpacked, the path sent as it stands. */
export function ask(url: string, path: string, { method = "GET", headers = {} }: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece) => pieces.push(piece));
      response.on("end", () => {
        const all = Object.entries(response.headersDistinct).map(([name, values]) => [name, values?.join(", ")]);
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(all), body: Buffer.concat(pieces) });
      });
    });
    sent.on("error", fail);
    sent.end();
  });
}

export function unpack({ headers, body }: Answer): Buffer {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}
