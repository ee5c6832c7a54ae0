/** Names that every object has, or that change what an object is. Nothing in the format is called so. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

export type JsonFault = "too-deep" | "forbidden-key" | "not-json";

/**
 * What must be known of a parsed text before any code that calls itself walks it. Goes level by level: a text of a million
 * brackets parses, and would end a walk that calls itself with a full stack.
 */
export function lookAtJson(value: unknown, depthLimit: number): JsonFault | null {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthLimit) return "too-deep";
    const next: unknown[] = [];
    for (const each of level) {
      const fault = lookAtOne(each, next);
      if (fault !== null) return fault;
    }
    level = next;
  }
  return null;
}

function lookAtOne(value: unknown, within: unknown[]): JsonFault | null {
  // `1e999` parses as infinity, which no JSON can say again: its hash would be another value's.
  if (typeof value === "number" && !Number.isFinite(value)) return "not-json";
  if (typeof value !== "object" || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.has(key)) return "forbidden-key";
    within.push(inner);
  }
  return null;
}
