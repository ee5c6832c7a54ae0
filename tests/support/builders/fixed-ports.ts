import { createHash } from "node:crypto";
import type { Ports } from "#src/kernel/ports.ts";

/** Real SHA-256, a clock that moves a minute at every look, and chance that is the same at every run. */
export function fixedPorts(seed: string, startAt = "2026-11-21T09:00:00.000Z"): Ports {
  let minutes = 0;
  let drawn = 0;
  return {
    now: () => new Date(Date.parse(startAt) + minutes++ * 60_000).toISOString(),
    randomBytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let from = 0; from < length; from += 32) {
        const block = createHash("sha256").update(`${seed}/${drawn++}`).digest();
        bytes.set(block.subarray(0, Math.min(32, length - from)), from);
      }
      return bytes;
    },
    hash: sha256,
  };
}

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
