import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { readTypedTime, TimeField } from "#src/ui/time-field.tsx";

describe("a typed time of day", () => {
  it.each([
    ["14:32", "14:32"],
    ["14.32", "14:32"],
    ["1432", "14:32"],
    ["9:05", "09:05"],
    ["2:32 pm", "14:32"],
    ["2pm", "14:00"],
    ["12am", "00:00"],
    ["12.30 p.m.", "12:30"],
    ["", ""],
  ])("%s is %s", (typed, read) => {
    expect(readTypedTime(typed)).toBe(read);
  });

  it.each(["24:00", "14:60", "2", "13pm", "noon", "14:3"])("%s is none", (typed) => {
    expect(readTypedTime(typed)).toBeNull();
  });
});

describe("a time field", () => {
  it("hands on what was read when it is left, and says what to type where it cannot be read", async () => {
    const kept = vi.fn();
    render(<TimeField label="Time told" value="" onChange={kept} />);
    await userEvent.type(screen.getByLabelText("Time told"), "noon");
    await userEvent.tab();
    expect(kept).not.toHaveBeenCalled();
    expect(screen.getByText(/Type the time as hours and minutes, for example 14:32/)).toBeVisible();
    await userEvent.clear(screen.getByLabelText("Time told"));
    await userEvent.type(screen.getByLabelText("Time told"), "2.32pm");
    await userEvent.tab();
    expect(kept).toHaveBeenCalledWith("14:32");
  });
});
