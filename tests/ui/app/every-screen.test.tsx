import { describe, expect, it, vi } from "vitest";
import { caseCells, concernCells, returnCells, setUpCells } from "#src/domain/audit/cells.ts";
import { change } from "#src/domain/log/change.ts";
import type { ConcernId } from "#src/kernel/ids.ts";
import { aReturnAddress } from "#tests/support/builders/a-return.ts";
import { everyAddress } from "#tests/support/every-address.ts";
import { loudFields } from "#tests/support/quiet-fields.ts";
import { firstCase, goTo, heading, secondCase, showApplication, startAudit } from "#tests/support/show-application.tsx";

// What every screen leaves in the browser beside the store: its title and its address, in clear, and what its fields let a browser do.

vi.setConfig({ testTimeout: 120_000 });

const concernId = "q7x4n8p5r1k3v9m2" as ConcernId;
const police = returnCells(aReturnAddress(firstCase, "police"));

/** Said in the audit, and in no title or address. */
const secrets = ["Wrenfield", "siblings", "ZZREF", "bruise", "Named nurse", "Police", "Health visiting", "social care"];

const changes = [
  change(setUpCells.title, "Wrenfield neglect"),
  change(setUpCells.theme, "siblings"),
  change(caseCells(firstCase).reference, "ZZREF-1"),
  change(caseCells(secondCase).reference, "ZZREF-2"),
  change(concernCells(concernId).what, "A bruise, explained in two ways"),
  change(police.area("plan").reason, "A bruise was seen"),
  change(police.signedOff, { role: "Named nurse" }),
];

function told(title: string): string[] {
  return secrets.filter((secret) => title.toLowerCase().includes(secret.toLowerCase()));
}

describe("every screen of the application", () => {
  it("has a title and an address that say nothing of a case, a theme or an agency, and fields that a browser keeps to itself", async () => {
    const { workspace, audit } = await startAudit(changes);
    const addresses = everyAddress(audit.id, firstCase, concernId, "child-protection");
    await showApplication("/nowhere", workspace);
    const titles = new Map<string, string>();
    let fields = 0;
    for (const address of addresses) {
      // By way of a screen that is no other's, so that the one before is not taken for the one asked for.
      await goTo("/nowhere");
      await heading("Page not found");
      await goTo(address);
      await heading(/^(?!Page not found)/);
      expect(document.title, address).not.toMatch(/not found|No such/);
      titles.set(address, document.title);
      fields += document.querySelectorAll("input, textarea, select").length;
      expect(loudFields(), address).toEqual([]);
      expect(told(decodeURIComponent(window.location.href)), address).toEqual([]);
    }
    expect([...titles].filter(([, title]) => told(title).length > 0)).toEqual([]);
    expect([...titles].filter(([, title]) => !title.endsWith(" – Sightline"))).toEqual([]);
    // It did go from screen to screen, and there were fields on them.
    expect(new Set(titles.values()).size).toBeGreaterThan(25);
    expect(fields).toBeGreaterThan(100);
  });
});

describe("the looks themselves", () => {
  it("find a title that names a case, and one that names an agency", () => {
    expect(told("Case ZZREF-1 – Sightline")).toEqual(["ZZREF"]);
    expect(told("Return of the police – Sightline")).toEqual(["Police"]);
  });

  it("find a field that a browser would check, remember or translate", () => {
    const quiet = 'spellcheck="false" autocomplete="off" autocorrect="off" translate="no" writingsuggestions="false"';
    document.body.innerHTML = `<textarea ${quiet}></textarea><input type="radio" autocomplete="off">`;
    expect(loudFields()).toEqual([]);
    document.body.innerHTML = `<textarea id="a"></textarea><select id="b"></select><input id="c" ${quiet.replace('"false"', '"true"')}>`;
    expect(loudFields()).toEqual([
      "textarea a: spellcheck=null",
      "textarea a: autocomplete=null",
      "textarea a: autocorrect=null",
      "textarea a: translate=null",
      "textarea a: writingsuggestions=null",
      "select b: autocomplete=null",
      "input c: spellcheck=true",
    ]);
  });
});
