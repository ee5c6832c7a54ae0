// Serves the built application to this computer alone, with the headers that every host must send.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { cacheControl, contentTypes, headers } from "./headers.mjs";

/** The file that an address names inside the folder, or null: nothing outside it, no folder but by its index.html. */
async function findFile(folder, address) {
  let path;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(folder + sep) || !(extname(file) in contentTypes)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, size: found.size } : null;
}

/** Answers one request from what is in the folder. */
export async function answer(folder, request, response) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD")
    return response.writeHead(405, { Allow: "GET, HEAD" }).end();
  const found = await findFile(folder, request.url);
  if (found === null) return response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.\n");
  response.writeHead(200, {
    "Content-Type": contentTypes[extname(found.file)],
    "Content-Length": found.size,
    "Cache-Control": /[\\/]assets[\\/]/.test(found.file) ? cacheControl.assets : cacheControl.others,
  });
  if (request.method === "HEAD") return response.end();
  return createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Starts serving a folder on 127.0.0.1; port 0 takes a free one. Gives the server and its address. */
export function serve(folder, port) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => done({ server, url: `http://127.0.0.1:${server.address().port}/` }));
  });
}

async function main() {
  const port = Number(process.env.PORT || 4173);
  const folder = process.argv[2] ?? "dist";
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port number: ${process.env.PORT}`);
  if (!(await stat(join(folder, "index.html")).catch(() => null))) {
    throw new Error(`There is no build in ${folder} yet. Run: npm start`);
  }
  const { url } = await serve(folder, port);
  console.log(`Sightline is at ${url}`);
}

if (process.argv[1] === import.meta.filename) {
  main().catch((error) => {
    const inUse = error.code === "EADDRINUSE";
    console.error(inUse ? `Port ${error.port} is already in use. Choose another: PORT=4174 npm start` : error.message);
    process.exit(1);
  });
}
