// What a case of the browser suite may use: nothing of a test framework, so that it runs in any browser's page.
import { canonicalJson, type Json } from "#src/kernel/json.ts";
import type { Result } from "#src/kernel/result.ts";

export interface SuiteCase {
  readonly name: string;
  /** Throws on failure. */
  readonly run: () => Promise<void>;
  /** Claims what must not be true, and has to throw an error that says this: or the suite proves nothing. */
  readonly control?: string;
}

export interface CaseResult {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

export async function runCase({ name, run, control }: SuiteCase): Promise<CaseResult> {
  const detail = await run().then(
    () => null,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
  );
  if (control !== undefined) {
    return { name, passed: detail?.includes(control) === true, detail: detail ?? "the control did not fail" };
  }
  return { name, passed: detail === null, detail: detail ?? "" };
}

export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [asText(actual), asText(expected)];
  if (found !== wanted) throw new Error(`found ${found.slice(0, 300)}, expected ${wanted.slice(0, 300)}`);
}

export function holds(claim: boolean, what: string): void {
  if (!claim) throw new Error(`not so: ${what}`);
}

export function unwrap<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

export async function rejects(promise: PromiseLike<unknown>, what: string): Promise<void> {
  let done = false;
  try {
    await promise;
    done = true;
  } catch {
    // As it should be.
  }
  holds(!done, what);
}

/** Waits for what another tab is told. The limit is only there so that a failure ends; nothing rests on how long it takes. */
export async function until(claim: () => boolean, what: string): Promise<void> {
  for (let turn = 0; turn < 1_500; turn++) {
    if (claim()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never came: ${what}`);
}

function asText(value: unknown): string {
  return value === undefined ? "undefined" : canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}
