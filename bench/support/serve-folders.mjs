import { createServer } from "node:http";
import { answer } from "../../scripts/serve.mjs";

/** Serves a folder at a free port, a fresh origin, and what is under `/bench/` from another folder: the bench's page shares the application's storage. */
export async function serveFolders(folder, benchFolder) {
  const server = createServer((request, response) => {
    const isOurs = request.url.startsWith("/bench/");
    if (isOurs) request.url = request.url.slice("/bench".length);
    answer(isOurs ? benchFolder : folder, request, response).catch(() => response.destroy());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}
