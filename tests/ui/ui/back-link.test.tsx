import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackLink } from "#src/ui/back-link.tsx";
import { Page } from "#src/ui/page.tsx";
import { HashRouter, Link, Route, Routes } from "#src/ui/router.tsx";

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));
afterEach(() => {
  vi.restoreAllMocks();
  window.location.hash = "";
});

function show(start: string) {
  window.location.hash = start;
  render(
    <HashRouter>
      <Routes>
        <Route
          path="/list"
          element={
            <Page title="List">
              <Link to="/item">Item</Link>
            </Page>
          }
        />
        <Route
          path="/item"
          element={
            <Page title="Item" back={<BackLink to="/list">Back to the list</BackLink>}>
              <Link to="/other">Other</Link>
            </Page>
          }
        />
        <Route
          path="/other"
          element={
            <Page title="Other" back={<BackLink to="/list">Back to the list</BackLink>}>
              {" "}
            </Page>
          }
        />
      </Routes>
    </HashRouter>,
  );
}

describe("a back link", () => {
  it("goes back in the history where one came from just there", async () => {
    show("/list");
    await userEvent.click(screen.getByRole("link", { name: "Item" }));
    const before = window.history.length;
    const back = vi.spyOn(window.history, "go");
    await userEvent.click(screen.getByRole("link", { name: "Back to the list" }));
    expect(await screen.findByRole("heading", { name: "List" })).toBeVisible();
    expect(back).toHaveBeenCalledWith(-1);
    expect(window.history.length).toBe(before);
    expect(screen.getByRole("link", { name: "Item" })).toHaveFocus();
  });

  it("is a link to its page where one came from elsewhere", async () => {
    show("/list");
    await userEvent.click(screen.getByRole("link", { name: "Item" }));
    await userEvent.click(screen.getByRole("link", { name: "Other" }));
    const back = vi.spyOn(window.history, "go");
    await userEvent.click(screen.getByRole("link", { name: "Back to the list" }));
    expect(await screen.findByRole("heading", { name: "List" })).toBeVisible();
    expect(back).not.toHaveBeenCalled();
  });
});
