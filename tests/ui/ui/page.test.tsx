import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Button } from "#src/ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "#src/ui/error-summary.tsx";
import { Page } from "#src/ui/page.tsx";
import { Link, Route, Routes } from "#src/ui/router.tsx";
import { TextArea } from "#src/ui/text-area.tsx";
import { TextField } from "#src/ui/text-field.tsx";
import { MemoryRouter } from "#tests/support/memory-router.tsx";

beforeEach(() => vi.spyOn(window, "scrollTo").mockImplementation(() => undefined));

describe("a page", () => {
  it("names the screen in the document's title and takes the focus to its heading on a new address", async () => {
    render(
      <MemoryRouter>
        <Routes>
          <Route
            path="/"
            element={
              <Page title="Audits">
                <Link to="/device">This device</Link>
              </Page>
            }
          />
          <Route path="/device" element={<Page title="This device">Held here</Page>} />
        </Routes>
      </MemoryRouter>,
    );
    expect(document.title).toBe("Audits – Sightline");
    expect(document.body).toHaveFocus();
    await userEvent.click(screen.getByRole("link", { name: "This device" }));
    expect(document.title).toBe("This device – Sightline");
    expect(screen.getByRole("heading", { level: 1, name: "This device" })).toHaveFocus();
  });
});

function Form() {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  return (
    <>
      <ErrorSummary problems={problems} />
      <TextField id="reason" label="Why this grade" optional />
      <Button onClick={() => setProblems([{ text: "Say why", fieldId: "reason" }])}>Complete</Button>
    </>
  );
}

describe("the error summary", () => {
  it("takes the focus when problems are found, and its links reach the field without changing the address", async () => {
    render(<Form />);
    const address = window.location.href;
    await userEvent.click(screen.getByRole("button", { name: "Complete" }));
    expect(screen.getByText("There is a problem").closest("[tabindex]")).toHaveFocus();
    await userEvent.click(screen.getByRole("link", { name: "Say why" }));
    expect(screen.getByLabelText("Why this grade (optional)")).toHaveFocus();
    expect(window.location.href).toBe(address);
  });
});

describe("what is typed", () => {
  it("is kept from spelling, suggestion and translation services", () => {
    render(<TextArea label="Evidence" />);
    const area = screen.getByLabelText("Evidence");
    expect(area).toHaveAttribute("spellcheck", "false");
    expect(area).toHaveAttribute("writingsuggestions", "false");
    expect(area).toHaveAttribute("translate", "no");
    expect(area).toHaveAttribute("autocomplete", "off");
  });

  it("is counted only near the limit, and never cut", async () => {
    render(<TextArea label="Evidence" limit={20} defaultValue="0123456789" />);
    expect(screen.queryByText(/characters/)).toBeNull();
    await userEvent.type(screen.getByLabelText("Evidence"), "01234567");
    expect(screen.getByText("You have 2 characters left")).toBeVisible();
    await userEvent.type(screen.getByLabelText("Evidence"), "890");
    expect(screen.getByText("You have 1 character too many")).toBeVisible();
    expect(screen.getByLabelText("Evidence")).toHaveValue("012345678901234567890");
  });
});

describe("a busy button", () => {
  it("keeps the focus and ignores a second press", async () => {
    const press = vi.fn();
    render(
      <Button busy onClick={press}>
        Seal
      </Button>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Seal" }));
    expect(press).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Seal" })).toHaveFocus();
  });
});
