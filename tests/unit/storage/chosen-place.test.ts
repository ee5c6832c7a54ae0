import { describe, expect, it } from "vitest";
import { openChosenPlace } from "#src/storage/chosen-place.ts";
import type { KeptPlace } from "#src/storage/write-to-folder.ts";
import { aFolder, aPlace } from "#tests/support/a-folder.ts";

const isSame = (wanted: Blob) => async (found: Blob) => (await found.text()) === (await wanted.text());

function write(place: Awaited<ReturnType<typeof aPlace>>, day: string, text = day) {
  const file = new Blob([text]);
  return place.write(`sightline-backup-${day}.age`, file, isSame(file));
}

describe("a chosen place", () => {
  it("is a folder chosen once, found again at the next start, and forgotten when told to", async () => {
    const { folder } = aFolder();
    const shelf = { kept: null };
    const place = await aPlace(folder, shelf);
    expect(place.state()).toEqual({ type: "not-chosen" });
    expect(await place.choose()).toEqual({ ok: true, value: undefined });
    expect(place.state()).toEqual({ type: "ready", folder: "Sightline backups" });
    expect((await aPlace(folder, shelf)).state()).toEqual({ type: "ready", folder: "Sightline backups" });
    await place.forget();
    expect((await aPlace(folder, shelf)).state()).toEqual({ type: "not-chosen" });
  });

  it("is asked for again where the browser wants to hear from the person", async () => {
    const there = aFolder();
    const place = await aPlace(there.folder, { kept: { folder: there.folder, written: [] } });
    there.set({ permission: "prompt" });
    const again = await aPlace(there.folder, { kept: { folder: there.folder, written: [] } });
    expect([place.state().type, again.state().type]).toEqual(["ready", "asleep"]);
    expect((await again.wake()).ok).toBe(true);
    expect(again.state().type).toBe("ready");
  });

  it("has one file a day, replaced by a later one of the same day, and keeps the newest seven", async () => {
    const there = aFolder();
    const place = await aPlace(there.folder);
    await place.choose();
    for (let day = 10; day < 20; day++) await write(place, `2026-11-${day}`);
    expect(await write(place, "2026-11-19", "later")).toEqual({ ok: true, value: "sightline-backup-2026-11-19-2.age" });
    expect(there.names()).toEqual(
      ["13", "14", "15", "16", "17", "18", "19-2"].map((day) => `sightline-backup-2026-11-${day}.age`),
    );
    expect(await there.files.get("sightline-backup-2026-11-19-2.age")?.text()).toBe("later");
    expect(await write(place, "2026-11-19", "last")).toEqual({ ok: true, value: "sightline-backup-2026-11-19.age" });
    expect(there.names()).toHaveLength(7);
  });

  it("touches nothing that it did not write, another laptop’s backup of the same day least of all", async () => {
    const theirs = ["sightline-backup-2026-11-01.age", "sightline-backup-2026-11-19.age", "minutes.docx"];
    const there = aFolder(new Map(theirs.map((name) => [name, new Blob(["theirs"])])));
    const place = await aPlace(there.folder);
    await place.choose();
    for (let day = 11; day < 21; day++) await write(place, `2026-11-${day}`);
    for (const name of theirs) expect(await there.files.get(name)?.text()).toBe("theirs");
    expect(there.names()).toContain("sightline-backup-2026-11-19-2.age");
    expect(there.names()).toHaveLength(3 + 7);
  });

  it("calls nothing a backup that does not read back the same, and then keeps the older ones", async () => {
    const there = aFolder();
    const place = await aPlace(there.folder);
    await place.choose();
    for (let day = 10; day < 17; day++) await write(place, `2026-11-${day}`);
    there.set({ onDisk: (written) => written.slice(0, 3) });
    expect(await write(place, "2026-11-17")).toEqual({ ok: false, error: { type: "place-differs" } });
    expect(there.names()).toEqual([10, 11, 12, 13, 14, 15, 16].map((day) => `sightline-backup-2026-11-${day}.age`));
  });

  it.each(["place-differs", "place-full"])(
    "leaves the day’s earlier one where the later one fails: %s",
    async (type) => {
      const there = aFolder();
      const place = await aPlace(there.folder);
      await place.choose();
      await write(place, "2026-11-19", "earlier");
      if (type === "place-full") there.set({ fault: "QuotaExceededError" });
      else there.set({ onDisk: (written) => written.slice(0, 3) });
      expect(await write(place, "2026-11-19", "later")).toMatchObject({ ok: false, error: { type } });
      expect(there.names()).toEqual(["sightline-backup-2026-11-19.age"]);
      expect(await there.files.get("sightline-backup-2026-11-19.age")?.text()).toBe("earlier");
    },
  );

  /** What the shelf says, and the folder holds, at the moment at which the page is closed in the middle of a write. */
  async function cutOff(there: ReturnType<typeof aFolder>, shelf: { kept: KeptPlace | null }, day: string) {
    const place = await aPlace(there.folder, shelf);
    let left = shelf.kept;
    there.set({
      onDisk: (half) => {
        left = shelf.kept;
        return half.slice(0, 1);
      },
    });
    await write(place, day);
    for (const name of left?.unfinished ?? []) there.files.set(name, new Blob());
    shelf.kept = left;
    there.set({ onDisk: (written) => written });
  }

  it("takes away at the next what was cut off, on whatever day, and no whole one for it", async () => {
    const there = aFolder();
    const shelf: { kept: KeptPlace | null } = { kept: null };
    const place = await aPlace(there.folder, shelf);
    await place.choose();
    for (let day = 10; day < 17; day++) await write(place, `2026-11-${day}`);
    for (let day = 17; day < 23; day++) await cutOff(there, shelf, `2026-11-${day}`);
    expect(there.names()).toHaveLength(13);
    expect(await write(await aPlace(there.folder, shelf), "2026-11-23")).toMatchObject({ ok: true });
    expect(there.names()).toEqual([11, 12, 13, 14, 15, 16, 23].map((day) => `sightline-backup-2026-11-${day}.age`));
  });

  it("is noted as whole before any other is taken away", async () => {
    const there = aFolder();
    const shelf: { kept: KeptPlace | null } = { kept: null };
    const place = await aPlace(there.folder, shelf);
    await place.choose();
    await write(place, "2026-11-19", "earlier");
    const noted: (KeptPlace | null)[] = [];
    there.set({ onRemove: () => noted.push(shelf.kept) });
    await write(place, "2026-11-19", "later");
    const [earlier, later] = ["sightline-backup-2026-11-19.age", "sightline-backup-2026-11-19-2.age"];
    expect(noted).toMatchObject([{ written: [earlier, later], unfinished: [] }]);
    expect(shelf.kept).toMatchObject({ written: [later], unfinished: [] });
  });

  it("takes none away where that could not be noted, and knows for itself which is whole", async () => {
    const there = aFolder();
    const shelf: { kept: KeptPlace | null; refuses: boolean } = { kept: null, refuses: false };
    const place = await aPlace(there.folder, shelf);
    await place.choose();
    await write(place, "2026-11-19", "first");
    shelf.refuses = true;
    await write(place, "2026-11-19", "second");
    expect(there.names()).toHaveLength(2);
    shelf.refuses = false;
    await write(place, "2026-11-19", "third");
    expect(there.names()).toEqual(["sightline-backup-2026-11-19-3.age"]);
  });

  it("goes on with the folder where it cannot be read from one write to the next", async () => {
    const there = aFolder();
    const keep = async () => false;
    const place = await openChosenPlace({
      shelf: { read: async () => undefined, keep, forget: async () => undefined },
      pick: async () => there.folder,
    });
    await place.choose();
    expect(await write(place, "2026-11-19")).toMatchObject({ ok: true });
    expect(place.state()).toMatchObject({ type: "ready" });
  });

  it("leaves there what it has just written, where the person took the earlier one of the day out of the folder", async () => {
    const there = aFolder();
    const place = await aPlace(there.folder);
    await place.choose();
    await write(place, "2026-11-19", "earlier");
    there.files.clear();
    expect(await write(place, "2026-11-19", "later")).toMatchObject({ ok: true });
    expect(await there.files.get("sightline-backup-2026-11-19.age")?.text()).toBe("later");
  });

  it("knows what another tab wrote there since", async () => {
    const there = aFolder();
    const shelf = { kept: null };
    const first = await aPlace(there.folder, shelf);
    await first.choose();
    await write(first, "2026-11-19", "first");
    const second = await aPlace(there.folder, shelf);
    await write(first, "2026-11-19", "second");
    await write(second, "2026-11-19", "third");
    expect(there.names()).toEqual(["sightline-backup-2026-11-19.age"]);
    expect(await there.files.get("sightline-backup-2026-11-19.age")?.text()).toBe("third");
  });

  it("stays forgotten where the person stopped it while one was being written", async () => {
    const there = aFolder();
    const shelf = { kept: null };
    const place = await aPlace(there.folder, shelf);
    await place.choose();
    const file = new Blob(["a backup"]);
    const written = place.write("sightline-backup-2026-11-19.age", file, async (found) => {
      await place.forget();
      return isSame(file)(found);
    });
    expect(await written).toMatchObject({ ok: true });
    expect(shelf.kept).toBeNull();
    expect(place.state()).toEqual({ type: "not-chosen" });
  });

  it("tries again to take away what another program held open, and counts it for none of the seven", async () => {
    const there = aFolder();
    const place = await aPlace(there.folder);
    await place.choose();
    for (let day = 10; day < 17; day++) await write(place, `2026-11-${day}`);
    there.set({ held: true });
    for (let count = 0; count < 3; count++) await write(place, "2026-11-16", `${count}`);
    expect(there.names()).toHaveLength(10);
    there.set({ held: false });
    await write(place, "2026-11-17");
    expect(there.names()).toEqual(
      ["11", "12", "13", "14", "15", "16-4", "17"].map((day) => `sightline-backup-2026-11-${day}.age`),
    );
  });

  it.each([
    ["QuotaExceededError", "place-full"],
    ["NotAllowedError", "place-refused"],
    ["NotFoundError", "place-gone"],
    ["SomethingElse", "place-failed"],
  ])("says why the disk refuses: %s", async (fault, type) => {
    const there = aFolder();
    const place = await aPlace(there.folder);
    await place.choose();
    there.set({ fault });
    expect(await write(place, "2026-11-17")).toMatchObject({ ok: false, error: { type } });
  });

  it("is none where the person closes the question, or the browser has no such thing", async () => {
    const place = await aPlace(null);
    expect(await place.choose()).toEqual({ ok: false, error: { type: "not-chosen" } });
    const shelf = { read: async () => null, keep: async () => false, forget: async () => undefined };
    expect((await openChosenPlace({ shelf, pick: undefined })).state()).toEqual({ type: "not-here" });
  });
});
