import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { paths } from "#src/features/shared/paths.ts";
import type { Draft } from "#tests/support/builders/an-instrument-file.ts";
import { childProtection, heading, showApplication } from "#tests/support/show-application.tsx";

function childProtectionAs(version: string, change: (draft: Draft) => void = () => undefined): string {
  const draft: Draft = structuredClone(childProtection);
  draft.version = version;
  change(draft);
  return JSON.stringify(draft);
}

async function showCompare() {
  const workspace = await showApplication(paths.compareInstruments());
  await heading("Compare two versions");
  await screen.findByRole("group", { name: "Earlier version" });
  return workspace;
}

async function open(side: "Earlier" | "Later", text: string, name = "other.json") {
  await userEvent.upload(screen.getByLabelText(`${side} version: open a file`), new File([text], name));
}

async function choose(side: "Earlier" | "Later", label: string) {
  await userEvent.selectOptions(screen.getByLabelText(`${side} version: on this device`), label);
}

const shipped = "Child protection, version 1.0.0";

describe("two versions compared", () => {
  it("say what changed and what stays comparable, and nothing of an opened file is kept", async () => {
    const workspace = await showCompare();
    await choose("Earlier", shipped);
    await open(
      "Later",
      childProtectionAs("1.1.0", (draft) => {
        const [first] = draft.areas;
        first.standards[0].text = "Something else is looked for";
        first.standards[1].critical = !first.standards[1].critical;
        first.standards.pop();
      }),
    );
    expect(
      await screen.findByRole("heading", { name: "Child protection: version 1.0.0 and version 1.1.0" }),
    ).toBeVisible();
    expect(screen.getByText("They differ in 1 area of 12.")).toBeVisible();
    expect(
      screen.getByText("71 of 72 standards of version 1.0.0 stay comparable with version 1.1.0: 1 removed."),
    ).toBeVisible();
    expect(screen.getByText("All 12 area grades of version 1.0.0 stay comparable.")).toBeVisible();
    const row = screen.getByRole("row", {
      name: /^1 Recognition and referral Comparable 5 of 6 comparable; 1 removed/,
    });
    expect(row).toHaveTextContent("What limits the grade has changed.");
    const changes = screen.getByRole("region", { name: "Changes in 1 Recognition and referral" });
    const tags = within(changes).getAllByText(/^(Added|Removed|Changed)$/);
    expect(tags.map(({ textContent }) => textContent)).toEqual(["Removed", "Changed", "Changed"]);
    expect(changes.querySelector("ins")).toHaveTextContent(/^Something else/);
    expect(await workspace.listInstruments()).toEqual([]);
  });

  it("stand in the order of their versions, whichever way round they are chosen", async () => {
    await showCompare();
    await choose("Earlier", shipped);
    await open(
      "Later",
      childProtectionAs("0.9.0", (draft) => {
        draft.title = "Children protected";
      }),
    );
    expect(
      await screen.findByText("Version 0.9.0 is the older of the two, so it stands as the earlier one below."),
    ).toBeVisible();
    expect(screen.getByRole("heading", { name: "Child protection: version 0.9.0 and version 1.0.0" })).toBeVisible();
    expect(screen.getByRole("region", { name: "The instrument as a whole" })).toHaveTextContent("Children protected");
  });

  it("that are one version show no difference", async () => {
    await showCompare();
    await choose("Earlier", shipped);
    await choose("Later", shipped);
    expect(await screen.findByText("There is no difference: both say the same, word for word.")).toBeVisible();
    expect(screen.queryByRole("heading", { name: /What this means/ })).toBeNull();
  });

  it("that are two instruments are said not to be versions of one another", async () => {
    await showCompare();
    await choose("Earlier", shipped);
    await choose("Later", "Looked after children, version 1.0.0");
    expect(await screen.findByText(/^These are not versions of one another: they are two instruments/)).toBeVisible();
    expect(screen.queryByRole("heading", { name: /What this means/ })).toBeNull();
    expect(screen.queryByRole("heading", { name: "What changed" })).toBeNull();
  });

  it("after a new major version leave comparable only what the crosswalk lists", async () => {
    await showCompare();
    await choose("Earlier", shipped);
    await open("Later", childProtectionAs("2.0.0"));
    expect(await screen.findByText(/^Version 2.0.0 is a new major version/)).toBeVisible();
    expect(screen.getByText(/^0 of 72 standards of version 1.0.0 stay comparable/)).toBeVisible();
  });

  it("of which one is refused show all its problems, and the other stays chosen", async () => {
    await showCompare();
    await choose("Earlier", shipped);
    await open(
      "Later",
      childProtectionAs("1", (draft) => {
        draft.extra = true;
      }),
      "broken.json",
    );
    const refusal = await screen.findByRole("region", { name: "broken.json was not opened: 2 problems" });
    expect(within(refusal).getAllByRole("listitem")).toHaveLength(2);
    expect(screen.getByLabelText("Earlier version: on this device")).toHaveDisplayValue(shipped);
    await open("Later", childProtectionAs("1.1.0"), "mended.json");
    expect(await screen.findByText(/^There is no difference but the version/)).toBeVisible();
    expect(screen.queryByRole("region", { name: /was not opened/ })).toBeNull();
  });

  it("from an instrument's own page have that one chosen already", async () => {
    await showApplication(paths.instrument("child-protection"));
    await heading(/Child protection/);
    await userEvent.click(screen.getByRole("link", { name: "Compare with another version" }));
    await heading("Compare two versions");
    expect(await screen.findByLabelText("Later version: on this device")).toHaveDisplayValue(shipped);
  });
});
