import { describe, expect, it } from "vitest";
import { concernCells } from "#src/domain/audit/cells.ts";
import { closeConcern } from "#src/domain/audit/close-concern.ts";
import { listConcerns } from "#src/domain/audit/list-concerns.ts";
import { raiseConcern } from "#src/domain/audit/raise-concern.ts";
import { change } from "#src/domain/log/change.ts";
import type { CaseId, ConcernId } from "#src/kernel/ids.ts";
import { aLaptop } from "#tests/support/builders/a-laptop.ts";

function aConcern(response?: string) {
  const laptop = aLaptop("lead");
  const { id, changes } = raiseConcern(
    { caseId: "case-a" as CaseId, agencyId: "police", what: "Left alone at night", toldRole: "Duty manager" },
    laptop.ports,
  );
  laptop.save(...changes);
  if (response !== undefined) laptop.save(change(concernCells(id).response, response));
  return { laptop, id };
}

describe("raising a concern", () => {
  it("opens one with whatever is known", () => {
    const { laptop, id } = aConcern();
    expect(listConcerns(laptop.log)).toEqual([
      {
        id,
        state: "open",
        caseId: "case-a",
        agencyId: "police",
        what: "Left alone at night",
        toldRole: "Duty manager",
        toldAt: null,
        response: null,
        closed: null,
        withdrawnBecause: null,
      },
    ]);
  });

  it("is never refused, even with nothing known yet", () => {
    const laptop = aLaptop("lead");
    laptop.save(...raiseConcern({}, laptop.ports).changes);
    expect(listConcerns(laptop.log).map(({ state }) => state)).toEqual(["open"]);
  });
});

describe("closing a concern", () => {
  it("needs a response and a role", () => {
    const { laptop, id } = aConcern();
    expect(closeConcern(laptop.log, { id, role: "QA lead" })).toEqual({
      ok: false,
      error: { type: "response-missing" },
    });
    expect(closeConcern(laptop.log, { id, role: " ", response: "Visited" })).toEqual({
      ok: false,
      error: { type: "role-missing" },
    });
  });

  it("keeps the response given with it, or the one that stands", () => {
    const first = aConcern();
    const given = closeConcern(first.laptop.log, { id: first.id, role: "QA lead", response: " Visited at once " });
    expect(given.ok && given.value.map(({ value }) => value)).toEqual(["Visited at once", { role: "QA lead" }]);
    const second = aConcern("Visited at once");
    const standing = closeConcern(second.laptop.log, { id: second.id, role: "QA lead" });
    expect(standing.ok && standing.value.map(({ value }) => value)).toEqual([{ role: "QA lead" }]);
  });

  it("is refused for one that is closed, and for one that is not there", () => {
    const { laptop, id } = aConcern("Visited at once");
    const result = closeConcern(laptop.log, { id, role: "QA lead" });
    if (!result.ok) throw new Error(result.error.type);
    laptop.save(...result.value);
    expect(closeConcern(laptop.log, { id, role: "Chair" })).toEqual({
      ok: false,
      error: { type: "already-closed", by: { role: "QA lead" } },
    });
    expect(closeConcern(laptop.log, { id: "none" as ConcernId, role: "Chair" })).toEqual({
      ok: false,
      error: { type: "no-such-concern" },
    });
  });

  it("is refused while two laptops disagree on what was seen", () => {
    const { laptop, id } = aConcern("Visited at once");
    const deputy = aLaptop("deputy");
    deputy.save(change(concernCells(id).what, "Left alone at night, twice"));
    laptop.bringIn(deputy.events);
    expect(closeConcern(laptop.log, { id, role: "QA lead" })).toEqual({
      ok: false,
      error: { type: "in-conflict", cells: [{ subject: `concern/${id}`, item: "what" }] },
    });
  });
});
