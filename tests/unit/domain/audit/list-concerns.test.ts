import { describe, expect, it } from "vitest";
import { concernCells } from "#src/domain/audit/cells.ts";
import { isOpen, listConcerns } from "#src/domain/audit/list-concerns.ts";
import { change } from "#src/domain/log/change.ts";
import { erasureCell } from "#src/domain/log/erasure.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import { aLaptop, type Laptop } from "#tests/support/builders/a-laptop.ts";

function raise(laptop: Laptop, id: string, toldAt: string) {
  const cells = concernCells(id as ConcernId);
  laptop.save(
    change(cells.presence, { state: "in" }),
    change(cells.what, "Bruising seen and not followed up"),
    change(cells.toldRole, "Duty team manager"),
    change(cells.toldAt, toldAt),
  );
  return cells;
}

describe("the list of concerns", () => {
  it("puts those that still ask for something first, then goes by the time someone was told", () => {
    const laptop = aLaptop("lead");
    const closed = raise(laptop, "a", "2026-11-02T10:00");
    raise(laptop, "b", "2026-11-20T10:00");
    raise(laptop, "c", "2026-11-19T10:00");
    laptop.save(change(closed.response, "Seen the same day"), change(closed.closed, { role: "QA lead" }));
    expect(listConcerns(laptop.log).map(({ id, state }) => [id, state])).toEqual([
      ["c", "open"],
      ["b", "open"],
      ["a", "closed"],
    ]);
  });

  it("keeps a withdrawn concern, with the reason", () => {
    const laptop = aLaptop("lead");
    const cells = raise(laptop, "a", "2026-11-02T10:00");
    laptop.save(change(cells.presence, { state: "removed", reason: "Raised twice" }));
    expect(listConcerns(laptop.log)).toMatchObject([{ id: "a", state: "withdrawn", withdrawnBecause: "Raised twice" }]);
  });

  it("leaves out a concern of which everything was erased, and keeps it open while a word is left", () => {
    const laptop = aLaptop("lead");
    raise(laptop, "a", "2026-11-02T10:00");
    const [first, ...rest] = [...laptop.events];
    const receipt = { role: "Data protection officer", reason: "Wrong child" };
    laptop.save(...rest.map(({ id }) => change(erasureCell(id), receipt)));
    expect(listConcerns(laptop.log)).toMatchObject([{ id: "a", state: "open", what: null }]);
    if (first !== undefined) laptop.save(change(erasureCell(first.id), receipt));
    expect(listConcerns(laptop.log)).toEqual([]);
  });

  it("counts a concern that two laptops disagree on as open, though one of them closed it", () => {
    const [lead, deputy] = [aLaptop("lead"), aLaptop("deputy")];
    const cells = raise(lead, "a", "2026-11-02T10:00");
    deputy.bringIn(lead.events);
    lead.save(change(cells.closed, { role: "QA lead" }));
    deputy.save(change(cells.closed, { role: "Deputy" }));
    lead.bringIn(deputy.events);
    const [concern] = listConcerns(lead.log);
    expect(concern).toMatchObject({ state: "in-conflict", closed: null });
    expect(concern !== undefined && isOpen(concern)).toBe(true);
  });
});
