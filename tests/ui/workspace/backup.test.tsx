import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { paths } from "#src/features/shared/paths.ts";
import { backupProblemInWords } from "#src/features/workspace/backup-problem-in-words.ts";
import { bringInFailureInWords } from "#src/features/workspace/bring-in-failure-in-words.ts";
import { saveBackupFailureInWords } from "#src/features/workspace/say-backup.ts";
import { err } from "#src/kernel/result.ts";
import type { BackupProblem, Backups } from "#src/use-cases/backups.ts";
import type { Workspace } from "#src/use-cases/workspace.ts";
import { aFolder, aPlace } from "#tests/support/a-folder.ts";
import { aWorkspace, someBackups } from "#tests/support/a-workspace.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { everythingIn } from "#tests/support/everything-in.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { opened, saveTitle } from "#tests/support/fault-store.ts";
import { anAuditWithWork, bringInFile, grade, writtenFile } from "#tests/support/moving.ts";
import { freshName, openTestWorkspace } from "#tests/support/open-test-workspace.ts";
import { aQuickKeeper, testPassphrase } from "#tests/support/quick-keeper.ts";
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

async function showBackup(workspace?: Workspace): Promise<Workspace> {
  const shown = await showApplication(paths.backup, workspace);
  await heading("Backup");
  return shown;
}

async function pick(content: BlobPart, name = "sightline-backup-2026-11-27.age"): Promise<void> {
  await userEvent.upload(await screen.findByLabelText("Backup file"), new File([content], name));
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

async function atWork(around: Parameters<typeof openTestWorkspace>[1] = {}) {
  const { workspace } = await openTestWorkspace(freshName(), around);
  const audit = await anAuditWithWork(workspace, "Neglect, spring 2026");
  return { workspace, audit };
}

async function aFileFromElsewhere() {
  const { workspace, audit } = await atWork();
  return { workspace, audit, file: await writtenFile(workspace), everything: await everythingIn(workspace) };
}

describe("saving a backup", () => {
  it("hands a file over that is called a backup only when it has been read back", async () => {
    const { workspace } = await atWork();
    await showBackup(workspace);
    expect(screen.getByText("There is no backup yet: 9 saved changes are on this device alone.")).toBeVisible();
    await press("Save a backup");
    const notice = await screen.findByRole("region", { name: "Handed to the browser, not checked yet" });
    expect(notice).toHaveTextContent(/sightline-backup-2026-11-21\.age, with 1 audit, \d/);
    expect(saved.map(({ name }) => name)).toEqual(["sightline-backup-2026-11-21.age"]);
    expect(workspace.saveState().lastBackup).toBeNull();

    const field = screen.getByLabelText(/^Choose the file you have just saved/);
    await userEvent.upload(field, new File(["half of it"], "sightline-backup.age"));
    expect(await screen.findByText(/sightline-backup\.age is not the file that was just made/)).toBeVisible();
    const [first] = saved;
    await userEvent.upload(field, new File([first?.file ?? ""], first?.name ?? ""));
    expect(await screen.findByRole("region", { name: "The backup is where you saved it, and whole" })).toBeVisible();
    expect(screen.queryByLabelText(/^Choose the file you have just saved/)).toBeNull();
    expect(screen.getByText(/Everything that is saved here is in it/)).toBeVisible();
    expect(workspace.saveState().lastBackup).toMatch(/^2026-11-21T/);
  });

  it("goes into a chosen folder by one press, and says where it is", async () => {
    const there = aFolder();
    const { workspace } = await atWork({ chosenPlace: () => aPlace(there.folder) });
    await showBackup(workspace);
    await press("Choose a folder");
    expect(await screen.findByText("Sightline backups")).toBeVisible();
    await press("Save a backup");
    const notice = await screen.findByRole("region", { name: "The backup is in its folder" });
    expect(notice).toHaveTextContent("Sightline has read it back from there, byte for byte.");
    expect([there.names(), saved]).toEqual([["sightline-backup-2026-11-21.age"], []]);
    there.set({ fault: "NotAllowedError" });
    await press("Save a backup");
    expect(await screen.findByRole("region", { name: "No backup was made" })).toHaveTextContent(
      /does not let Sightline/,
    );
  });

  it("has nothing to save where there is no audit", async () => {
    await showBackup();
    expect(await screen.findByText(/nothing to save/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Save a backup" })).toBeNull();
  });

  it("is offered to whoever has used Sightline before, on the first screen and on this device", async () => {
    await showApplication(paths.home);
    await userEvent.click(await screen.findByRole("link", { name: "open your backup" }));
    await heading("Backup");
    await goTo(paths.device);
    await userEvent.click(await screen.findByRole("link", { name: "Save or restore a backup" }));
    await heading("Backup");
  });
});

describe("a reminder", () => {
  it("comes with the fiftieth change that is in no backup, quietly, and goes for the day when told to", async () => {
    const { workspace, audit } = await atWork();
    for (let number = 10; number < 50; number++) await saveTitle(audit, `Title ${number}`);
    await showApplication(paths.home, workspace);
    await screen.findByRole("heading", { level: 1, name: "Audits" });
    await act(async () => void (await workspace.backups()));
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
    await act(() => saveTitle(audit, "Title 50"));
    const banner = await screen.findByRole("status", { name: "Backup" });
    expect(banner).toHaveTextContent("There is no backup yet: 50 saved changes are on this device alone.");
    await userEvent.click(within(banner).getByRole("button", { name: "Not today" }));
    expect(screen.queryByRole("status", { name: "Backup" })).toBeNull();
  });
});

describe("restoring a backup", () => {
  it("asks for the passphrase of the file, shows what is in it, and changes nothing until the yes", async () => {
    const { file, everything, audit } = await aFileFromElsewhere();
    const { workspace: here } = await openTestWorkspace(freshName(), {
      keeper: aQuickKeeper(undefined, () => "another passphrase"),
    });
    await showBackup(here);
    await pick(file);
    const field = await screen.findByLabelText("Passphrase of sightline-backup-2026-11-27.age");
    expect(field).toHaveAccessibleDescription(
      /If it was changed on that day, it may be the one before or the one after\./,
    );
    await userEvent.type(field, "a wrong one");
    await press("Open the backup");
    expect(await screen.findByText(/does not open with this passphrase/)).toBeVisible();
    await userEvent.type(screen.getByLabelText("Passphrase of sightline-backup-2026-11-27.age"), testPassphrase);
    await press("Open the backup");
    const row = await screen.findByRole("row", { name: /^Neglect, spring 2026 Not on this device yet 9 0 0$/ });
    expect(row).toBeVisible();
    expect(screen.getByText("1 text typed and not finished comes in too.")).toBeVisible();
    expect(screen.getByText("1 instrument comes in too.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /in the place of what is here/ })).toBeNull();
    expect(await here.listAudits()).toEqual([]);
    await press("Bring all of it in");
    const done = await screen.findByRole("region", { name: "Everything in the file is on this device now" });
    expect(within(done).getByRole("link", { name: "Neglect, spring 2026" })).toHaveAttribute(
      "href",
      `#${paths.audit(audit.id)}`,
    );
    expect(done.closest(".sl-outcome")).toHaveFocus();
    expect(await everythingIn(here)).toEqual(everything);
  });

  it("says what would come into conflict, and that a file restored before changes nothing", async () => {
    const { workspace, audit, file } = await aFileFromElsewhere();
    const { workspace: here } = await openTestWorkspace(freshName());
    await bringInFile(here, file);
    await grade(await opened(here, audit.id), "inadequate");
    await grade(audit, "outstanding");
    await showBackup(here);
    await pick(await writtenFile(workspace));
    expect(
      await screen.findByRole("row", { name: /Neglect, spring 2026 On this device too: both are combined 1 9 1 1$/ }),
    ).toBeVisible();
    expect(screen.getByText(/two devices say different things/)).toBeVisible();
    await press("Put it away");
    expect(screen.queryByRole("table")).toBeNull();
    await pick(file);
    expect(await screen.findByText(/on this device already/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Combine it with what is here" })).toBeNull();
  });

  it("puts it in the place of what is here only when asked, and asks again with numbers where most would be gone", async () => {
    const { file } = await aFileFromElsewhere();
    const loadAgain = vi.fn();
    const { workspace: here } = await openTestWorkspace(freshName(), { loadAgain });
    await anAuditWithWork(here, "Our own");
    await showBackup(here);
    await pick(file);
    expect(await screen.findByRole("row", { name: /^Our own Not in the backup: .* 0 0 0 9$/ })).toBeVisible();
    await press("Put this backup in the place of what is here");
    const first = await screen.findByRole("region", { name: "Put this backup in the place of what is here?" });
    expect(first).toHaveTextContent(
      "Would be gone: 9 saved changes that are here and not in the backup, and 1 text typed here and not finished.",
    );
    await press("Put the backup in its place");
    const second = await screen.findByRole("region", { name: "9 of 9 saved changes would be gone" });
    expect(second).toHaveTextContent("1 whole audit would be gone: Our own.");
    expect((await here.listAudits()).map(({ title }) => title)).toEqual(["Our own"]);
    await press("Keep what is here");
    await press("Put this backup in the place of what is here");
    await press("Put the backup in its place");
    await press("Drop 9 saved changes and put the backup in their place");
    await waitFor(() => expect(loadAgain).toHaveBeenCalledTimes(1));
    expect(await screen.findByRole("region", { name: "The backup is in the place of what was here" })).toBeVisible();
  });

  it.each([
    ["an instrument", anInstrumentFile(), /an instrument and not a backup/],
    ["an empty file", "", /The file is empty/],
    ["anything else", "Dear colleague", /not a backup/],
  ])("says of %s what it is, and that nothing has changed", async (_, content, words) => {
    await showBackup();
    await pick(content, "another.age");
    const refusal = await screen.findByRole("region", { name: "another.age was not opened" });
    expect(refusal).toHaveTextContent(words);
    expect(refusal).toHaveTextContent("Nothing of it was taken, and nothing on this device has changed.");
  });

  it("in a tab that only reads asks to take over first, and still saves", async () => {
    const name = freshName();
    const locks = fakeLocks();
    const { workspace: first } = await openTestWorkspace(name, { locks });
    await anAuditWithWork(first, "Neglect, spring 2026");
    const { workspace: second } = await openTestWorkspace(name, { locks });
    await showBackup(second);
    expect(await screen.findByText(/This tab only reads/)).toBeVisible();
    expect(screen.queryByLabelText("Backup file")).toBeNull();
    await press("Save a backup");
    await waitFor(() => expect(saved).toHaveLength(1));
    await press("Take over here");
    expect(await screen.findByLabelText("Backup file")).toBeVisible();
  });

  it("shows how far it is after a second, and stops when told to", async () => {
    const cancelled = vi.fn();
    const open: Backups["open"] = (_file, _passphrase, { onProgress, signal } = {}) =>
      new Promise((done) => {
        onProgress?.(0.4);
        signal?.addEventListener("abort", () => {
          cancelled();
          done(err({ type: "cancelled" }));
        });
      });
    await showBackup(aWorkspace({}, { type: "sound" }, [], someBackups({ open })));
    await pick("x");
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(await screen.findByRole("progressbar", { name: "Opening the backup 40%" })).toBeVisible();
    await press("Cancel");
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(cancelled).toHaveBeenCalledTimes(1);
  });
});

describe("the words", () => {
  const problems: readonly BackupProblem[] = [
    { type: "needs-passphrase" },
    { type: "wrong-passphrase" },
    { type: "damaged" },
    { type: "for-a-key" },
    { type: "too-hard", found: 20, limit: 18 },
    { type: "cut-short" },
    { type: "checksum" },
    { type: "newer-format", found: 2, known: 1 },
    { type: "too-large", bytes: 2e9, limit: 1e9 },
    { type: "malformed", line: 3 },
    { type: "event-refused", line: 7, reason: "not-genuine" },
    { type: "count", audit: "m7q2v9k4x8n3p5r1" as never, what: "events", said: 4, found: 3 },
    { type: "other-file", kind: "workbook" },
  ];

  it("for every problem are sentences a person can act on, without a word of software", () => {
    const sentences = [
      ...problems.map(backupProblemInWords),
      ...(["changed-meanwhile", "storage-full", "newer-database", "storage-closed"] as const).map((type) =>
        bringInFailureInWords({ type }),
      ),
      ...(
        ["passphrase-changed", "not-read-back", "place-refused", "place-gone", "place-full", "place-differs"] as const
      ).map((type) => saveBackupFailureInWords({ type })),
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).not.toMatch(/sync|merge|import|json|blob|event|checksum|scrypt|undefined/i);
    }
  });
});
