import { describe, expect, it } from "vitest";
import { buildForm } from "#src/domain/paper/build-form.ts";
import { exportPaper } from "#src/use-cases/export-paper.ts";
import type { Renderer } from "#src/use-cases/run-renderer.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { inProcessRenderer } from "#tests/support/in-process-renderer.ts";

const form = buildForm({ instrument: anInstrument(), wording: "today", agencyId: null });

describe("exporting a paper", () => {
  it("makes a Word file with its progress told, and its renderer is stopped", async () => {
    const renderer = inProcessRenderer();
    const told: number[] = [];
    const made = await exportPaper(form, {
      startRenderer: () => renderer,
      onProgress: (done) => told.push(done),
      signal: new AbortController().signal,
    });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect([...made.value.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(told.at(-1)).toBe(1);
    expect(renderer.stopped()).toBe(true);
  });

  it("is cancelled at once, and its renderer is stopped", async () => {
    const controller = new AbortController();
    let stopped = false;
    const silent: Renderer = {
      post: () => undefined,
      onAnswer: () => undefined,
      stop: () => {
        stopped = true;
      },
    };
    const made = exportPaper(form, {
      startRenderer: () => silent,
      onProgress: () => undefined,
      signal: controller.signal,
    });
    controller.abort();
    expect(await made).toEqual({ ok: false, error: { type: "cancelled" } });
    expect(stopped).toBe(true);
  });
});
