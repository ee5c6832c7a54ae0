import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { DateField } from "#src/ui/date-field.tsx";

function show(start: string) {
  const kept: string[] = [];
  function Host() {
    const [value, setValue] = useState(start);
    return (
      <DateField
        label="Returns due"
        value={value}
        onChange={(iso) => {
          kept.push(iso);
          setValue(iso);
        }}
      />
    );
  }
  render(
    <>
      <Host />
      <button type="button">Elsewhere</button>
    </>,
  );
  return kept;
}

describe("a date field", () => {
  it("hands on a first date as soon as it is whole, before the boxes are left", async () => {
    const kept = show("");
    await userEvent.type(screen.getByLabelText("Day"), "21");
    await userEvent.type(screen.getByLabelText("Month"), "11");
    await userEvent.type(screen.getByLabelText("Year"), "2026");
    expect(kept).toEqual(["2026-11-21"]);
  });

  it("waits with a change until the boxes are left, so that no date passed through on the way is kept", async () => {
    const kept = show("2026-11-21");
    await userEvent.clear(screen.getByLabelText("Day"));
    await userEvent.type(screen.getByLabelText("Day"), "13");
    await userEvent.tab();
    expect(kept).toEqual([]);
    await userEvent.click(screen.getByText("Elsewhere"));
    expect(kept).toEqual(["2026-11-13"]);
  });

  it("keeps what was typed, and says what stands meanwhile, where the date is none", async () => {
    const kept = show("2026-11-21");
    await userEvent.clear(screen.getByLabelText("Day"));
    await userEvent.type(screen.getByLabelText("Day"), "31");
    await userEvent.click(screen.getByText("Elsewhere"));
    expect(kept).toEqual([]);
    expect(screen.getByLabelText("Day")).toHaveValue("31");
    expect(screen.getByText(/November has 30 days in that year\. Until then 21 November 2026 stands\./)).toBeVisible();
  });

  it("is cleared by emptying all three boxes", async () => {
    const kept = show("2026-11-21");
    for (const box of ["Day", "Month", "Year"]) await userEvent.clear(screen.getByLabelText(box));
    await userEvent.click(screen.getByText("Elsewhere"));
    expect(kept).toEqual([""]);
  });
});
