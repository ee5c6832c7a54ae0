// Serves the built application from a process of its own and says on its output what it is asked for, a line each.
import { serve } from "../../../scripts/serve.mjs";

const { server, url } = await serve("dist", 0);
server.on("request", (request) => console.log(`asked ${request.url}`));
console.log(`at ${url}`);
