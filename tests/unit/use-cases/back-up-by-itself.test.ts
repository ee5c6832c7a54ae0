import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backUpByItself } from "#src/use-cases/back-up-by-itself.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

function aDesk({ isReady = true, works = true, leftFromBefore = 0 } = {}) {
  let [changes, saved] = [leftFromBefore, 0];
  const byItself = backUpByItself({
    changes: () => changes,
    isReady: () => isReady,
    save: async () => {
      saved++;
      if (works) changes = 0;
    },
  });
  const type = async (count: number) => {
    changes += count;
    byItself.look();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { type, saved: () => saved, stop: byItself.stop };
}

describe("a backup by itself", () => {
  it("is written with the hundredth change and not with the ninety-ninth", async () => {
    const desk = aDesk();
    await desk.type(99);
    expect(desk.saved()).toBe(0);
    await desk.type(1);
    expect(desk.saved()).toBe(1);
  });

  it("is written ten minutes after the first change, and not while nothing changes", async () => {
    const desk = aDesk();
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(desk.saved()).toBe(0);
    await desk.type(1);
    await vi.advanceTimersByTimeAsync(9 * minute);
    await desk.type(1);
    expect(desk.saved()).toBe(0);
    await vi.advanceTimersByTimeAsync(minute);
    expect(desk.saved()).toBe(1);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(desk.saved()).toBe(1);
  });

  it("that fails is tried again after ten minutes, and not with every change", async () => {
    const desk = aDesk({ works: false });
    await desk.type(100);
    for (let count = 0; count < 50; count++) await desk.type(1);
    expect(desk.saved()).toBe(1);
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(desk.saved()).toBe(2);
  });

  it("is written soon after a start that finds changes in none, once, and later ones wait as ever", async () => {
    const desk = aDesk({ leftFromBefore: 3 });
    await desk.type(0);
    expect(desk.saved()).toBe(0);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(desk.saved()).toBe(1);
    await desk.type(1);
    await vi.advanceTimersByTimeAsync(9 * minute);
    expect(desk.saved()).toBe(1);
    await vi.advanceTimersByTimeAsync(minute);
    expect(desk.saved()).toBe(2);
  });

  it("that fails for what was left is tried again after ten minutes", async () => {
    const desk = aDesk({ leftFromBefore: 3, works: false });
    await desk.type(0);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.advanceTimersByTimeAsync(9 * minute);
    expect(desk.saved()).toBe(1);
    await vi.advanceTimersByTimeAsync(minute);
    expect(desk.saved()).toBe(2);
  });

  it("is not written where there is nowhere to write to, nor after it was stopped", async () => {
    const nowhere = aDesk({ isReady: false });
    await nowhere.type(500);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(nowhere.saved()).toBe(0);
    const stopped = aDesk();
    await stopped.type(1);
    stopped.stop();
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(stopped.saved()).toBe(0);
  });
});
