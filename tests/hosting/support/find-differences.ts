import { headers } from "../../../scripts/headers.mjs";
import { type Answer, ask } from "./ask.ts";

/** What a host is asked for. `method` where it is not reading. */
export interface Try {
  readonly path: string;
  readonly method?: string;
}

const policy = Object.keys(headers).map((name) => name.toLowerCase());

/** What has to be alike in two answers: the policy always, the rest where there is a file. */
function readMatters({ status, headers, body }: Answer, method: string): Record<string, string> {
  const names = status === 200 ? [...policy, "content-type", "cache-control"] : policy;
  const matters = Object.fromEntries(names.map((name) => [name, headers[name] ?? "(not sent)"]));
  const stale = status !== 200 && headers["cache-control"]?.includes("immutable");
  return {
    status: String(status),
    ...matters,
    ...(status === 200 && method === "GET" ? { body: body.toString("base64") } : {}),
    ...(stale ? { "cache-control": "a refusal that is kept" } : {}),
  };
}

/** Where one host answers otherwise than another, a line for each; none where they are alike. */
export async function findDifferences(theirs: string, ours: string, tries: readonly Try[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { path, method = "GET" } of tries) {
    const [there, here] = await Promise.all([ask(theirs, path, { method }), ask(ours, path, { method })]);
    const wanted = readMatters(here, method);
    const found = readMatters(there, method);
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      if (wanted[name] === found[name]) continue;
      lines.push(`${method} ${path}: ${name} is ${found[name]?.slice(0, 80)}, not ${wanted[name]?.slice(0, 80)}`);
    }
  }
  return lines;
}
