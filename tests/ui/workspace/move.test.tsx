import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkspaceFileProblem } from "#src/bundle/workspace-file.ts";
import { paths } from "#src/features/shared/paths.ts";
import { bringInFailureInWords } from "#src/features/workspace/bring-in-failure-in-words.ts";
import { workspaceFileProblemInWords } from "#src/features/workspace/workspace-file-problem-in-words.ts";
import { err, ok } from "#src/kernel/result.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { aWorkspace } from "#tests/support/a-workspace.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { opened } from "#tests/support/fault-store.ts";
import { anAuditWithWork, everythingIn, grade, okOf, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { goTo, heading, showApplication } from "#tests/support/show-application.tsx";

const saved: { name: string; file: Blob }[] = [];

beforeEach(() => {
  saved.length = 0;
  // jsdom has no downloads: what would be saved is caught at the link.
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = `blob:test/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const file = blobs.get(this.href);
    if (file !== undefined) saved.push({ name: this.download, file });
  });
});

async function showMove(workspace?: Workspace): Promise<Workspace> {
  const shown = await showApplication(paths.move, workspace);
  await heading("Move to another device");
  return shown;
}

async function pick(content: BlobPart, name = "sightline-workspace-2026-11-27.json"): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Workspace file"), new File([content], name));
}

async function aFileFromElsewhere() {
  const { workspace } = await openTestWorkspace(freshName());
  const audit = await anAuditWithWork(workspace, "Neglect, spring 2026");
  return { workspace, audit, file: await writtenFile(workspace), everything: await everythingIn(workspace) };
}

describe("moving to another device", () => {
  it("warns before the file is saved, and names it by the day alone", async () => {
    const { workspace } = await openTestWorkspace(freshName());
    await anAuditWithWork(workspace, "Neglect, spring 2026");
    await showMove(workspace);
    const warning = screen.getByRole("region", { name: "The file is not sealed" });
    expect(warning).toHaveTextContent(/Whoever has it can read everything in it/);
    await userEvent.click(await screen.findByRole("button", { name: "Save everything as one file" }));
    const notice = await screen.findByRole("region", { name: "The file was handed to the browser" });
    expect(notice).toHaveTextContent(/sightline-workspace-2026-11-21\.json, with 1 audit, \d/);
    expect(saved.map(({ name }) => name)).toEqual(["sightline-workspace-2026-11-21.json"]);
    const [first] = saved;
    expect(await first?.file.text()).toMatch(/^\[\{"format":"sightline-workspace","formatVersion":1,/);
  });

  it("has nothing to save where there is no audit", async () => {
    await showMove();
    expect(await screen.findByText(/nothing to save/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Save everything as one file" })).toBeNull();
  });

  it("is offered to whoever has used Sightline before, on the first screen and on this device", async () => {
    await showApplication(paths.home);
    await userEvent.click(await screen.findByRole("link", { name: "bring in your workspace file" }));
    await heading("Move to another device");
    await goTo(paths.device);
    await userEvent.click(await screen.findByRole("link", { name: "Save or bring in a workspace file" }));
    await heading("Move to another device");
  });

  it("shows what is in a file, changes nothing until the yes, and then has everything", async () => {
    const { file, everything, audit } = await aFileFromElsewhere();
    const here = await showMove();
    await pick(file);
    const row = await screen.findByRole("row", { name: /^Neglect, spring 2026 Not on this device yet 9 0 0$/ });
    expect(row).toBeVisible();
    expect(screen.getByText("1 text typed and not finished comes in too.")).toBeVisible();
    expect(screen.getByText("1 instrument comes in too.")).toBeVisible();
    expect(await here.listAudits()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Bring all of it in" }));
    const done = await screen.findByRole("region", { name: "Everything in the file is on this device now" });
    expect(within(done).getByRole("link", { name: "Neglect, spring 2026" })).toHaveAttribute(
      "href",
      `#${paths.audit(audit.id)}`,
    );
    expect(done.closest(".sl-outcome")).toHaveFocus();
    expect(await everythingIn(here)).toEqual(everything);
  });

  it("says what would come into conflict, and that a file brought in before changes nothing", async () => {
    const { workspace, audit, file } = await aFileFromElsewhere();
    const { workspace: here } = await openTestWorkspace(freshName());
    okOf(await okOf(await here.moving.open(file)).bringIn());
    await grade(await opened(here, audit.id), "inadequate");
    await grade(audit, "outstanding");
    await showMove(here);
    await pick(await writtenFile(workspace));
    expect(
      await screen.findByRole("row", { name: /Neglect, spring 2026 On this device too: both are combined 1 9 1$/ }),
    ).toBeVisible();
    expect(screen.getByText(/two devices say different things/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Put it away" }));
    expect(screen.queryByRole("table")).toBeNull();
    await pick(file);
    expect(await screen.findByText(/on this device already/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Bring all of it in" })).toBeNull();
  });

  it.each([
    ["an instrument", anInstrumentFile(), /an instrument and not a workspace/],
    ["an empty file", "", /The file is empty/],
    ["anything else", "Dear colleague", /not a workspace file/],
  ])("says of %s what it is, and that nothing has changed", async (_, content, words) => {
    await showMove();
    await pick(content, "another.json");
    const refusal = await screen.findByRole("region", { name: "another.json was not brought in" });
    expect(refusal).toHaveTextContent(words);
    expect(refusal).toHaveTextContent("Nothing of it was taken, and nothing on this device has changed.");
  });

  it("in a tab that only reads asks to take over first, and still saves", async () => {
    const name = freshName();
    const locks = fakeLocks();
    const { workspace: first } = await openTestWorkspace(name, { locks });
    await anAuditWithWork(first, "Neglect, spring 2026");
    const { workspace: second } = await openTestWorkspace(name, { locks });
    await showMove(second);
    expect(await screen.findByText(/This tab only reads/)).toBeVisible();
    expect(screen.queryByLabelText("Workspace file")).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Save everything as one file" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    await userEvent.click(screen.getByRole("button", { name: "Take over here" }));
    expect(await screen.findByLabelText("Workspace file")).toBeVisible();
  });

  it("shows how far it is after a second, and stops when told to", async () => {
    const cancelled = vi.fn();
    const workspace: Workspace = {
      ...aWorkspace(),
      moving: {
        write: async () => err({ type: "cancelled" }),
        open: (_file, { onProgress, signal } = {}) =>
          new Promise((done) => {
            onProgress?.(0.4);
            signal?.addEventListener("abort", () => {
              cancelled();
              done(err({ type: "cancelled" }));
            });
          }),
      },
    };
    await showMove(workspace);
    await pick("x");
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(await screen.findByRole("progressbar", { name: "Reading the file 40%" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it("says why nothing was brought in when the disk refuses it", async () => {
    const preview = {
      madeAt: "2026-11-27T14:32:00.000Z",
      audits: [
        {
          id: "m7q2v9k4x8n3p5r1" as never,
          title: null,
          isHere: false,
          fresh: 3,
          alreadyHere: 0,
          conflicts: 0,
          missing: 4,
          drafts: 0,
          draftsLeftOut: 0,
        },
      ],
      freshInstruments: 0,
    };
    const workspace: Workspace = {
      ...aWorkspace(),
      moving: {
        write: async () => err({ type: "cancelled" }),
        open: async () => ok({ preview, bringIn: async () => err({ type: "storage-full" }) }),
      },
    };
    await showMove(workspace);
    await pick("x");
    expect(
      await screen.findByText(/^4 saved changes made on some device are neither here nor in this file/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Bring all of it in" }));
    const notice = await screen.findByRole("region", { name: "Nothing was brought in" });
    expect(notice).toHaveTextContent(/no room left for what is in the file/);
  });
});

describe("the words", () => {
  const problems: readonly WorkspaceFileProblem[] = [
    { type: "cut-short" },
    { type: "checksum" },
    { type: "newer-format", found: 2, known: 1 },
    { type: "too-large", bytes: 2e9, limit: 1e9 },
    { type: "malformed", line: 3 },
    { type: "event-refused", line: 7, reason: "not-genuine" },
    { type: "count", audit: "m7q2v9k4x8n3p5r1" as never, what: "events", said: 4, found: 3 },
    { type: "other-file", kind: "workbook" },
  ];

  it("for every problem are a sentence a person can act on, without a word of software", () => {
    const sentences = [
      ...problems.map(workspaceFileProblemInWords),
      ...(["changed-meanwhile", "storage-full", "newer-database", "storage-closed"] as const).map((type) =>
        bringInFailureInWords({ type }),
      ),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).not.toMatch(/sync|merge|import|json|blob|event|checksum|undefined/i);
    }
    expect(workspaceFileProblemInWords({ type: "newer-format", found: 2, known: 1 })).toMatch(
      /^The file was saved by a newer Sightline/,
    );
  });
});
