import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { paths } from "#src/features/shared/paths.ts";
import { heading, showApplication } from "#tests/support/show-application.tsx";

const contents = () => within(screen.getByRole("navigation", { name: "On this page" }));

/** Each heading's level, as a screen reader meets them. */
function levels(): number[] {
  return within(screen.getByRole("main"))
    .getAllByRole("heading")
    .map(({ tagName }) => Number(tagName.slice(1)));
}

/** Places where a heading is more than one level below the one before it. */
function jumps(found: readonly number[]): number[] {
  return found.filter((level, place) => level > (found[place - 1] ?? 0) + 1);
}

describe("the guides", () => {
  it("are a place of their own, two clicks from anywhere", async () => {
    await showApplication(paths.home);
    const bar = within(await screen.findByRole("navigation", { name: "Sightline" }));
    await userEvent.click(bar.getByRole("link", { name: "Guides" }));
    await heading("Guides");
    expect(bar.getByRole("link", { name: "Guides" })).toHaveAttribute("aria-current", "page");
    await userEvent.click(within(screen.getByRole("main")).getByRole("link", { name: "Purpose" }));
    await heading("Purpose");
    expect(window.location.hash).toBe("#/guides/purpose");
  });

  it("are offered on the first screen to whoever is new", async () => {
    await showApplication(paths.home);
    await userEvent.click(await screen.findByRole("link", { name: "Read the guidance on use" }));
    expect(await heading("Guidance on use")).toHaveFocus();
  });

  it.each([
    ["Purpose", paths.purpose, 8],
    ["Guidance on use", paths.guidanceOnUse, 27],
  ] as const)("lead from the contents of %s to each heading, and stay on the page", async (title, path, places) => {
    await showApplication(path);
    await heading(title);
    const links = contents().getAllByRole("link");
    expect(links).toHaveLength(places);
    for (const link of links) {
      const number = link.closest("ol") === null ? "" : `${(link.parentElement as HTMLLIElement).value} `;
      await userEvent.click(link);
      expect(document.activeElement).toHaveTextContent(`${number}${link.textContent}`, { normalizeWhitespace: false });
      expect(document.activeElement?.tagName).toMatch(/^H[23]$/);
      expect(window.location.hash).toBe(`#${path}`);
    }
  });

  it.each([
    ["Purpose", paths.purpose],
    ["Guidance on use", paths.guidanceOnUse],
  ] as const)("have one heading for the page and leave out no level: %s", async (title, path) => {
    await showApplication(path);
    await heading(title);
    expect(levels().filter((level) => level === 1)).toHaveLength(1);
    expect(jumps(levels())).toEqual([]);
    // The check itself finds a level that is left out.
    expect(jumps([1, 2, 4])).toEqual([4]);
  });

  it("print, each by a button that says so", async () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    await showApplication(paths.guidanceOnUse);
    await heading("Guidance on use");
    await userEvent.click(screen.getByRole("button", { name: "Print this guide" }));
    expect(print).toHaveBeenCalledOnce();
  });

  it("lead from one to the other, and back to the list", async () => {
    await showApplication(paths.purpose);
    await heading("Purpose");
    await userEvent.click(within(screen.getByRole("main")).getByRole("link", { name: "Guidance on use" }));
    await heading("Guidance on use");
    await userEvent.click(screen.getByRole("link", { name: "All guides" }));
    await heading("Guides");
  });

  it("say so at an address that names none", async () => {
    await showApplication(`${paths.guides}/nothing`);
    await heading("Page not found");
  });
});
