import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readWorkspaceFile } from "#src/bundle/read-workspace-file.ts";
import type { WorkspaceFileProblem } from "#src/bundle/workspace-file.ts";
import { setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { LogEvent } from "#src/domain/log/event.ts";
import {
  aWorkspaceFile,
  eventsOf,
  firstAudit,
  lineOf,
  secondAudit,
  withLines,
  writtenText,
} from "#tests/support/builders/a-workspace-file.ts";
import { aZip } from "#tests/support/builders/a-zip.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { sha256 } from "#tests/support/builders/fixed-ports.ts";

async function problemsIn(...content: BlobPart[]): Promise<readonly WorkspaceFileProblem[]> {
  const read = await readWorkspaceFile(new Blob(content));
  if (read.ok || read.error === "cancelled") throw new Error("The file was not refused.");
  return read.error;
}

/** The problems of a file whose checksum is right and whose lines are not. */
async function problemsWith(act: (lines: string[]) => void): Promise<readonly WorkspaceFileProblem[]> {
  return problemsIn(await withLines(act));
}

function replaceIn(lines: string[], kind: Parameters<typeof lineOf>[1], from: string | RegExp, to: string): void {
  const at = lineOf(lines, kind);
  const line = lines[at] ?? "";
  const changed = line.replace(from, to);
  if (changed === line) throw new Error(`Line ${at + 1} has no ${from}.`);
  lines[at] = changed;
}

describe("a workspace file", () => {
  it("is read as it was written, and is one JSON array for any other tool", async () => {
    const text = await writtenText();
    expect(await readWorkspaceFile(new Blob([text]))).toEqual({ ok: true, value: aWorkspaceFile() });
    expect(JSON.parse(text)).toHaveLength(text.trimEnd().split("\n").length);
  });

  it("of format version 1 still opens, as it was released", async () => {
    const released = readFileSync("tests/fixtures/workspace/version-1.json");
    const read = await readWorkspaceFile(new Blob([released]));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.audits.map(({ id, events, drafts }) => [id, events.length, drafts.length])).toEqual([
      [firstAudit, 4, 1],
      [secondAudit, 1, 0],
    ]);
    expect(read.value.audits[0]?.events[0]?.body).toMatchObject({ value: "Zoë’s plan, “one year on”" });
    // What is written of it today is the same to the byte: a change of the format has to change its number.
    expect(await writtenText(read.value)).toBe(released.toString("utf8"));
  });

  it("is written without what was erased, and read so", async () => {
    const [title, ...others] = eventsOf(firstAudit, [change(setUpCells.title, "Sofia Fictional")]);
    if (title === undefined) throw new Error("There is no event.");
    const [erasure] = eventsOf(
      firstAudit,
      [change(erasureCell(title.id), { role: "Lead", reason: "A name" })],
      "laptop-2",
    );
    const events = [title, ...others, erasure as LogEvent];
    const text = await writtenText({ ...aWorkspaceFile(), audits: [{ id: firstAudit, drafts: [], events }] });
    expect(text).not.toContain("Sofia");
    const read = await readWorkspaceFile(new Blob([text]));
    expect(read.ok && read.value.audits[0]?.events).toEqual([{ ...title, body: null }, erasure]);
  });

  it("tells how far it is, and stops when it is told to", async () => {
    const file = new Blob([await writtenText()]);
    const told: number[] = [];
    await readWorkspaceFile(file, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(await readWorkspaceFile(file, { signal: AbortSignal.abort() })).toEqual({ ok: false, error: "cancelled" });
  });
});

describe("a file that is something else", () => {
  it.each([
    ["an empty file", "", { type: "empty" }],
    ["an instrument", anInstrumentFile(), { type: "other-file", kind: "instrument" }],
    [
      "a workbook",
      aZip([{ name: "xl/workbook.xml", content: "<workbook/>" }]),
      { type: "other-file", kind: "workbook" },
    ],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { type: "other-file", kind: "workbook" }],
    [
      "random bytes",
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 256),
      { type: "other-file", kind: "unknown" },
    ],
    ["another JSON", '{"hello":"world"}', { type: "other-file", kind: "unknown" }],
    ["a few first bytes of one", '[{"format":"sight', { type: "cut-short" }],
  ] as const)("%s is told apart", async (_, content, problem) => {
    expect(await problemsIn(content as BlobPart)).toEqual([problem]);
  });

  it("a file of a newer format is refused as that, whatever stands in it", async () => {
    const newer = (await writtenText()).replace('"formatVersion":1,', '"formatVersion":2,"sealed":true,');
    expect(await problemsIn(newer)).toEqual([{ type: "newer-format", found: 2, known: 1 }]);
  });

  it("a file above the limit is refused before a byte of it is read", async () => {
    const file = { size: 1024 * 1024 * 1024 + 1 } as Blob;
    const limit = 1024 * 1024 * 1024;
    expect(await readWorkspaceFile(file)).toEqual({
      ok: false,
      error: [{ type: "too-large", bytes: limit + 1, limit }],
    });
  });

  it("a line without an end is given up at 16 MiB", async () => {
    const [header = ""] = (await writtenText()).split("\n");
    expect(await problemsIn(`${header}\n`, new Uint8Array(17 * 1024 * 1024).fill(0x20))).toEqual([
      { type: "line-too-long", line: 2, limit: 16 * 1024 * 1024 },
    ]);
  });
});

describe("a file whose checksum is right and whose content is not", () => {
  it("is accepted when nothing but the order of two events is another (the control)", async () => {
    const text = await withLines((lines) => {
      const at = lineOf(lines, "event");
      lines.splice(at, 2, lines[at + 1] ?? "", lines[at] ?? "");
    });
    expect((await readWorkspaceFile(new Blob([text]))).ok).toBe(true);
  });

  it.each([
    ["another value", '"Zoë’s plan', '"Tom’s plan', "not-genuine"],
    ["another id", /"id":"[0-9a-f]{8}/, '"id":"00000000', "not-genuine"],
    ["another time", "2026-11-21T09:00", "2026-11-21T10:00", "not-genuine"],
    ["another place in its chain", '"seq":1,', '"seq":2,', "malformed"],
    ["another subject", '"subject":"set-up"', '"subject":"set-ups"', "not-genuine"],
    ["the body taken out and its hash kept, and another id", /"id":"[0-9a-f]{8}/, '"id":"ffffffff', "not-genuine"],
  ] as const)("an event with %s is refused", async (_, from, to, reason) => {
    const problems = await problemsWith((lines) => replaceIn(lines, "event", from, to));
    expect(problems).toEqual([{ type: "event-refused", line: 5, reason }]);
  });

  it("an event is refused when its value cannot stand in its cell, although its hash is right", async () => {
    const [event] = eventsOf(firstAudit, [{ cell: setUpCells.title, value: { looks: "like a title" } }]);
    const problems = await problemsWith((lines) => {
      lines[lineOf(lines, "event")] = `,${JSON.stringify({ event })}`;
    });
    expect(problems).toContainEqual({ type: "event-refused", line: 5, reason: "wrong-value" });
  });

  it.each([
    ["an event", "event", 6],
    ["a draft", "draft", 5],
    ["an audit", "audit", 4],
    ["an instrument", "document", 3],
  ] as const)("%s that stands twice is refused", async (_, what, line) => {
    const problems = await problemsWith((lines) =>
      lines.splice(lineOf(lines, what), 0, lines[lineOf(lines, what)] ?? ""),
    );
    expect(problems).toContainEqual({ type: "repeated", line, what });
  });

  it("the same id with other bytes is refused, though one of the two is sound", async () => {
    const problems = await problemsWith((lines) => {
      const at = lineOf(lines, "event");
      lines.splice(at + 1, 0, (lines[at] ?? "").replace("Zoë", "Tom"));
    });
    expect(problems).toContainEqual({ type: "repeated", line: 6, what: "event" });
  });

  it("an event under another audit, and an audit that has fewer than it says, are refused", async () => {
    const problems = await problemsWith((lines) => {
      const [moved = ""] = lines.splice(lineOf(lines, "event"), 1);
      lines.push(moved);
    });
    expect(problems).toEqual([
      { type: "wrong-audit", line: 10 },
      { type: "count", audit: firstAudit, what: "events", said: 4, found: 3 },
      { type: "count", audit: secondAudit, what: "events", said: 1, found: 2 },
    ]);
  });

  it("an instrument is asked for its hash and goes through the instrument's own door", async () => {
    expect(
      await problemsWith((lines) => replaceIn(lines, "document", "A small instrument", "A large instrument")),
    ).toEqual([{ type: "wrong-document", line: 2 }]);
    const { audits, madeAt } = aWorkspaceFile();
    const text = anInstrumentFile((draft) => {
      draft.version = "1";
    });
    const documents = [{ hash: sha256(text) as never, kind: "instrument" as const, text }];
    const [problem] = await problemsIn(await writtenText({ madeAt, audits, documents }));
    expect(problem).toMatchObject({ type: "instrument-refused", line: 2, problems: [{ type: "not-a-version" }] });
  });

  it.each(["__proto__", "constructor", "prototype"])(
    "a key called %s is refused, and changes no object",
    async (key) => {
      const problems = await problemsWith((lines) =>
        replaceIn(lines, "event", '"body":{', `"body":{"${key}":{"polluted":true},`),
      );
      expect(problems).toContainEqual({ type: "forbidden-key", line: 5 });
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  it("a value of a hundred thousand brackets is refused without an overflow", async () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const problems = await problemsWith((lines) => replaceIn(lines, "event", /"value":"[^"]*"/, `"value":${deep}`));
    expect(problems).toContainEqual({ type: "too-deep", line: 5, limit: 24 });
  });

  it.each([
    ["an unknown kind of line", ',{"secret":1}'],
    ["a line that is no JSON", ",{"],
    ["a line without its comma", '{"event":{}}'],
    ["an empty line", ""],
    ["a number beyond all numbers", ',{"event":1e999}'],
  ])("%s is refused", async (_, line) => {
    expect(await problemsWith((lines) => lines.push(line))).toEqual([{ type: "malformed", line: 11 }]);
  });

  it.each([
    ["event", '"at":"2026', '"at":"9999-99-99T00:00:00.000Z","x":"2026'],
    ["event", '"at":"2026-11-21', '"at":"2026-13-41'],
    ["draft", '"text":', '"extra":1,"text":'],
    ["draft", '"item":"why"', '"item":"why\\n"'],
    ["audit", `"id":"${firstAudit}"`, '"id":"example"'],
  ] as const)("%s with %s made into %s is malformed", async (kind, from, to) => {
    const [problem] = await problemsWith((lines) => replaceIn(lines, kind, from, to));
    expect(problem).toMatchObject({ type: "malformed" });
  });

  it("names all its problems at once, up to a hundred, and counts the rest", async () => {
    const problems = await problemsWith((lines) => {
      for (let made = 0; made < 150; made++) lines.push(",{}");
    });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual({ type: "more-problems", count: 50 });
  });
});
