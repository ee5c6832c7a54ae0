import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { exampleIdOf, paths } from "#src/features/shared/paths.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { exampleKeys } from "#tests/support/examples.ts";
import { childProtectionText, heading, showApplication } from "#tests/support/show-application.tsx";

async function showInstruments() {
  const workspace = await showApplication(paths.instruments);
  await screen.findByRole("link", { name: "Child protection" });
  return workspace;
}

async function open(text: string, name = "ours.json") {
  await userEvent.upload(screen.getByLabelText("Instrument file"), new File([text], name));
}

describe("an instrument", () => {
  it("that comes with Sightline is listed with its size and read whole, in either wording", async () => {
    await showInstruments();
    expect(
      screen.getByRole("row", { name: /Child protection 1.0.0 12 areas, \d+ standards Comes with/ }),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Child protection" }));
    await heading(/Child protection/);
    expect(screen.getAllByText("Requires improvement to be good").length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("radio", { name: "2010" }));
    expect(screen.queryByText("Requires improvement to be good")).toBeNull();
    expect(screen.getAllByText("Adequate").length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("link", { name: "The plan" }));
    expect(screen.getByRole("heading", { name: "8 The plan" })).toHaveFocus();
  });

  it.each(exampleKeys)("leads to the example made with it: %s", async (key) => {
    await showApplication(paths.instrument(key));
    const link = await screen.findByRole("link", { name: "See an example audit made with this instrument" });
    expect(link).toHaveAttribute("href", `#${paths.audit(exampleIdOf(key))}`);
  });

  it("with problems is refused with all of them at once, and nothing of it is kept", async () => {
    const workspace = await showInstruments();
    const broken = anInstrumentFile((draft) => {
      draft.version = "1";
      draft.extra = true;
    });
    await open(broken);
    const refusal = await screen.findByRole("region", { name: "ours.json was not opened: 2 problems" });
    const problems = within(refusal).getAllByRole("listitem");
    expect(problems).toHaveLength(2);
    expect(refusal).toHaveTextContent(/“1” is not a version/);
    expect(refusal).toHaveTextContent(/“extra” is not a name this format knows here/);
    expect(screen.queryByRole("button", { name: "Keep this instrument" })).toBeNull();
    expect(await workspace.listInstruments()).toEqual([]);
  });

  it("opens as a draft to be read, and is listed and can be chosen once it is kept", async () => {
    const workspace = await showInstruments();
    await open(
      anInstrumentFile((draft) => {
        draft.title = "Our own instrument";
        draft.id = "our-own";
      }),
    );
    const draft = await screen.findByRole("region", { name: /^Draft: Our own instrument, version/ });
    expect(await workspace.listInstruments()).toEqual([]);
    await userEvent.click(within(draft).getByRole("button", { name: "Keep this instrument" }));
    await heading(/Our own instrument/);
    expect(screen.queryByRole("link", { name: /example audit/ })).toBeNull();
    expect(await workspace.listInstruments()).toHaveLength(1);
    await userEvent.click(screen.getByRole("link", { name: "All instruments" }));
    expect(await screen.findByRole("row", { name: /Our own instrument .* Opened from a file/ })).toBeVisible();
  });

  it("that is put away leaves nothing behind", async () => {
    const workspace = await showInstruments();
    await open(
      anInstrumentFile((draft) => {
        draft.id = "our-own";
      }),
    );
    await userEvent.click(await screen.findByRole("button", { name: "Put it away" }));
    expect(screen.queryByRole("region", { name: /^Draft/ })).toBeNull();
    expect(await workspace.listInstruments()).toEqual([]);
  });

  it("that is here already is said to be, and one version never says two things", async () => {
    await showInstruments();
    await open(childProtectionText);
    expect(await screen.findByText(/This very instrument is on this device already/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Keep this instrument" })).toBeNull();

    await open(childProtectionText.replace('"title": "Child protection"', '"title": "Child protection, ours"'));
    expect(await screen.findByText(/with this id and version that says something else/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Keep this instrument" })).toBeNull();
  });

  it("at an address that names none is said not to be here", async () => {
    await showApplication(paths.instrument("nothing"));
    await heading("Instrument not found");
  });
});
