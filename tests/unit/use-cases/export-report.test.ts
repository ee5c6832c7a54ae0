import { describe, expect, it } from "vitest";
import { buildReport } from "#src/domain/report/build-report.ts";
import { readReportSource } from "#src/domain/report/report-source.ts";
import type { RenderRequest } from "#src/renderers/render-messages.ts";
import { exportReport, type Renderer, type ReportFormat } from "#src/use-cases/export-report.ts";
import { aSignedOffReturn } from "#tests/support/builders/a-signed-off-return.ts";
import { anAudit } from "#tests/support/builders/an-audit.ts";
import { anInstrument } from "#tests/support/builders/an-instrument.ts";
import { inProcessRenderer } from "#tests/support/in-process-renderer.ts";

function built() {
  const laptop = anAudit();
  laptop.save(
    ...aSignedOffReturn("case-a", "police", { plan: { outcome: "good", goodPractice: "Seen at home." } }, "good"),
  );
  const source = readReportSource(laptop.log, anInstrument(), "today");
  return { source, report: buildReport(source, "today") };
}

const nobody = { onProgress: () => undefined, signal: new AbortController().signal };

describe("exporting the report", () => {
  it.each([
    ["docx", [0x50, 0x4b]],
    ["xlsx", [0x50, 0x4b]],
    ["csv", [0xef, 0xbb, 0xbf]],
    ["html", [..."<!"].map((character) => character.charCodeAt(0))],
  ] as const)("makes a %s file, and its renderer is stopped", async (format: ReportFormat, start) => {
    const renderer = inProcessRenderer();
    const made = await exportReport(format, built(), { startRenderer: () => renderer, ...nobody });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect([...made.value.subarray(0, start.length)]).toEqual([...start]);
    expect(renderer.stopped()).toBe(true);
  });

  it("hands the report over part by part, and the rows a case at a time to the forms that hold them", async () => {
    const sent: RenderRequest["type"][] = [];
    const listening = (): Renderer => {
      const renderer = inProcessRenderer();
      const post = (request: RenderRequest) => {
        sent.push(request.type);
        renderer.post(request);
      };
      return { ...renderer, post };
    };
    await exportReport("csv", built(), { startRenderer: listening, ...nobody });
    const parts = built().report.parts.map(() => "part");
    expect(sent).toEqual(["begin", ...parts, "rows", "rows", "finish"]);
    sent.length = 0;
    await exportReport("html", built(), { startRenderer: listening, ...nobody });
    expect(sent).toEqual(["begin", ...parts, "finish"]);
  });

  it("is cancelled at once, whatever the renderer is doing", async () => {
    const controller = new AbortController();
    const silent: Renderer = { post: () => undefined, onAnswer: () => undefined, stop: () => undefined };
    const made = exportReport("docx", built(), {
      startRenderer: () => silent,
      onProgress: () => undefined,
      signal: controller.signal,
    });
    controller.abort();
    expect(await made).toEqual({ ok: false, error: { type: "cancelled" } });
  });

  it("has failed where no renderer starts, and where one says so", async () => {
    const none = () => {
      throw new Error("No workers here");
    };
    expect(await exportReport("csv", built(), { startRenderer: none, ...nobody })).toEqual({
      ok: false,
      error: { type: "failed", detail: "Error: No workers here" },
    });
    const failing: Renderer = {
      post: () => undefined,
      onAnswer: (hear) => hear({ type: "failed", detail: "out of memory" }),
      stop: () => undefined,
    };
    expect(await exportReport("csv", built(), { startRenderer: () => failing, ...nobody })).toEqual({
      ok: false,
      error: { type: "failed", detail: "out of memory" },
    });
  });

  it("tells how far it is, and never goes back", async () => {
    const told: number[] = [];
    await exportReport("xlsx", built(), {
      ...nobody,
      startRenderer: inProcessRenderer,
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
  });
});
