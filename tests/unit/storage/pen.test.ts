import { describe, expect, it, vi } from "vitest";
import { takePen } from "#src/storage/pen.ts";
import type { Store } from "#src/storage/store.ts";
import { openReadingStore } from "#tests/browser/store-under-test.ts";
import { fakeLocks } from "#tests/support/fake-locks.ts";
import { freshName } from "#tests/support/open-test-workspace.ts";

const idle = { beforeWriting: async () => undefined, freshChain: () => null, onChange: () => undefined };

async function numberInGuard({ database }: Store): Promise<number | undefined> {
  return (await database.meta.get("guard"))?.writer;
}

describe("the pen", () => {
  it("is there at once for a tab that is alone, and each taking has a number of its own", async () => {
    const store = await openReadingStore(freshName());
    const locks = fakeLocks();
    const first = await takePen(store, { ...idle, locks });
    expect(store.writer).toBe(1);
    first.release();
    await takePen(store, { ...idle, locks });
    // The lock is free a moment after it was let go, and comes to whoever is in line.
    await vi.waitFor(() => expect(store.writer).toBe(2), { timeout: 15_000 });
    expect(await numberInGuard(store)).toBe(2);
  });

  it("is taken without locks where the browser refuses them altogether", async () => {
    const store = await openReadingStore(freshName());
    const locks = {
      query: fakeLocks().query,
      request: () => Promise.reject(new DOMException("No origin.", "SecurityError")),
    };
    await takePen(store, { ...idle, locks });
    expect(store.writer).toBe(1);
  });

  it("is not had by a tab from which it was stolen while it was still reading up", async () => {
    const name = freshName();
    const [slow, quick] = [await openReadingStore(name), await openReadingStore(name)];
    const locks = fakeLocks();
    let goOn: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const slowPen = takePen(slow, { ...idle, locks, beforeWriting: () => reading });
    const pen = await takePen(quick, { ...idle, locks });
    await pen.takeOver();
    goOn();
    await slowPen;
    expect([slow.writer, quick.writer]).toEqual([null, 2]);
  });

  it("does not come back to a tab that has let it go", async () => {
    const name = freshName();
    const [first, second] = [await openReadingStore(name), await openReadingStore(name)];
    const locks = fakeLocks();
    const held = await takePen(first, { ...idle, locks });
    const waiting = await takePen(second, { ...idle, locks });
    waiting.release();
    held.release();
    await new Promise((resolve) => setTimeout(resolve));
    expect([first.writer, second.writer]).toEqual([null, null]);
  });

  it("begins new chains where the store was found short or damaged, and keeps the old ones otherwise (the control)", async () => {
    const store = await openReadingStore(freshName());
    const { chain } = store;
    await takePen(store, { ...idle, locks: undefined });
    expect(store.chain).toBe(chain);
    await takePen(store, { ...idle, locks: undefined, freshChain: () => "another" as typeof chain });
    expect(store.chain).toBe("another");
    expect((await store.database.meta.get("guard"))?.chain).toBe("another");
  });
});
