import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { exampleIdOf } from "#src/features/shared/example-id.ts";
import { paths } from "#src/features/shared/paths.ts";
import { anInstrumentFile } from "#tests/support/builders/an-instrument-file.ts";
import { exampleKeys } from "#tests/support/examples.ts";
import { childProtectionText, goTo, heading, showApplication } from "#tests/support/show-application.tsx";

async function showInstruments() {
  const workspace = await showApplication(paths.instruments);
  await screen.findByRole("link", { name: "Child protection" });
  return workspace;
}

async function open(text: string, name = "ours.json") {
  await userEvent.upload(screen.getByLabelText("Instrument file"), new File([text], name));
}

/** What the browser was handed to save. */
function catchFiles(): Blob[] {
  const files: Blob[] = [];
  URL.createObjectURL = (file) => {
    files.push(file as Blob);
    return "blob:file";
  };
  URL.revokeObjectURL = () => undefined;
  // jsdom has no downloads.
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  return files;
}

async function bytesOf(file: Blob | undefined): Promise<readonly number[]> {
  if (file === undefined) throw new Error("Nothing was saved.");
  const bytes = await new Promise<ArrayBuffer>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.onerror = () => fail(reader.error);
    reader.readAsArrayBuffer(file);
  });
  return [...new Uint8Array(bytes)];
}

describe("an instrument", () => {
  it("that comes with Sightline is listed with its size and read whole, in either wording", async () => {
    await showInstruments();
    expect(
      screen.getByRole("row", { name: /Child protection 1.0.0 12 areas, 72 standards England 2026; 2010 Comes with/ }),
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

  it("is listed by the level of need, then those that were opened, here and where one is chosen", async () => {
    const workspace = await showInstruments();
    for (const title of ["Zebra", "Aardvark"]) {
      await workspace.keepInstrument(
        anInstrumentFile((draft) => {
          draft.title = title;
          draft.id = title.toLowerCase();
        }),
      );
    }
    await goTo(paths.guides);
    await heading("Guides");
    await goTo(paths.instruments);
    const titles = [
      "Early intervention",
      "Child in need",
      "Child protection",
      "Looked after children",
      "Aardvark",
      "Zebra",
    ];
    await screen.findByRole("link", { name: "Zebra" });
    expect(screen.getAllByRole("rowheader").map(({ textContent }) => textContent)).toEqual(titles);
    const audit = await workspace.startAudit();
    if (!audit.ok) throw new Error(audit.error.type);
    await goTo(paths.setUp(audit.value.id));
    await screen.findByRole("radio", { name: /^Zebra/ });
    const offered = screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent);
    expect(offered.slice(0, 6)).toEqual(titles.map((title) => expect.stringContaining(title)));
  });

  it("is chosen in a new audit from its own page", async () => {
    const workspace = await showApplication(paths.instrument("child-in-need"));
    await heading(/Child in need/);
    await userEvent.click(screen.getByRole("button", { name: "Start an audit with this instrument" }));
    await heading("Set up the audit");
    expect(await screen.findByRole("radio", { name: /^Child in need/ })).toBeChecked();
    expect(await workspace.listAudits()).toHaveLength(1);
  });

  it("is saved with the bytes that it was opened from, under its id and version", async () => {
    const files = catchFiles();
    const workspace = await showInstruments();
    const text = `\uFEFF${anInstrumentFile((draft) => {
      draft.id = "our-own";
    }).replaceAll("\n", "\r\n")}`;
    await open(text);
    await userEvent.click(await screen.findByRole("button", { name: "Keep this instrument" }));
    await heading(/A small instrument/);
    await userEvent.click(screen.getByRole("button", { name: "Save the instrument file (JSON)" }));
    expect(await screen.findByText("our-own-1.2.0.json")).toBeVisible();
    expect(await bytesOf(files.at(-1))).toEqual([...new TextEncoder().encode(text)]);
    const [kept] = await workspace.listInstruments();
    expect(await workspace.keepInstrument(text)).toEqual({ ok: true, value: kept?.hash });
  });

  it("that ships is saved with the bytes of its file", async () => {
    const files = catchFiles();
    await showApplication(paths.instrument("child-protection"));
    await heading(/Child protection/);
    await userEvent.click(screen.getByRole("button", { name: "Save the instrument file (JSON)" }));
    expect(await screen.findByText("child-protection-1.0.0.json")).toBeVisible();
    expect(await bytesOf(files.at(-1))).toEqual([...new TextEncoder().encode(childProtectionText)]);
  });

  it("that was opened is taken off the device where no audit uses it", async () => {
    const workspace = await showApplication(paths.instruments);
    await screen.findByRole("link", { name: "Child protection" });
    await open(anInstrumentFile());
    await userEvent.click(await screen.findByRole("button", { name: "Keep this instrument" }));
    await heading(/A small instrument/);
    await userEvent.click(screen.getByRole("link", { name: "Take this instrument off the device" }));
    await heading("Take an instrument off the device");
    await userEvent.click(await screen.findByRole("button", { name: "Take it off this device" }));
    await heading("Instruments");
    await screen.findByRole("link", { name: "Child protection" });
    expect(screen.queryByRole("link", { name: "A small instrument" })).toBeNull();
    expect(await workspace.listInstruments()).toEqual([]);
  });

  it("that an audit uses stays, and the audit is named", async () => {
    const workspace = await showApplication(paths.instruments);
    await screen.findByRole("link", { name: "Child protection" });
    await open(anInstrumentFile());
    await userEvent.click(await screen.findByRole("button", { name: "Keep this instrument" }));
    await heading(/A small instrument/);
    const [kept] = await workspace.listInstruments();
    if (kept === undefined) throw new Error("Nothing was kept.");
    await userEvent.click(screen.getByRole("button", { name: "Start an audit with this instrument" }));
    await heading("Set up the audit");
    await goTo(paths.forgetInstrument(kept.hash));
    expect(await screen.findByRole("link", { name: "An audit without a title" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Take it off this device" })).toBeNull();
  });

  it("that is not saved as UTF-8 is refused with what to do", async () => {
    await showInstruments();
    const latin = new Uint8Array([...new TextEncoder().encode('{"title": "'), 0xe9, 0x22, 0x7d]);
    await userEvent.upload(screen.getByLabelText("Instrument file"), new File([latin], "latin.json"));
    const refusal = await screen.findByRole("region", { name: "latin.json was not opened: 1 problem" });
    expect(refusal).toHaveTextContent("save it with the encoding UTF-8");
  });

  it("at an address that names none is said not to be here", async () => {
    await showApplication(paths.instrument("nothing"));
    await heading("Instrument not found");
  });
});
