import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { RadioCards } from "#src/ui/radio-cards.tsx";
import { SegmentedRadios } from "#src/ui/segmented-radios.tsx";

function Answers() {
  const [value, setValue] = useState<"yes" | "no" | null>(null);
  return (
    <>
      <span id="question">The plan names the harm</span>
      <SegmentedRadios
        labelledBy="question"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
        value={value}
        onChange={setValue}
        clear="the answer to 8.1"
      />
    </>
  );
}

function Cards() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <RadioCards
      label="Your grade"
      cards={[
        { value: "good", label: "Good", mark: "G", body: "Contingency written" },
        { value: "inadequate", label: "Inadequate", mark: "I", body: "No plan in use" },
      ]}
      others={[{ value: "none", label: "Not applicable to this child" }]}
      value={value}
      onChange={setValue}
      clear="the grade"
    />
  );
}

describe("a bar of answers", () => {
  it("has nothing chosen beforehand and takes its question from the page", () => {
    render(<Answers />);
    expect(screen.getByRole("radiogroup", { name: "The plan names the harm" })).toBeVisible();
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("can be cleared, and the focus goes to the first answer", async () => {
    render(<Answers />);
    await userEvent.click(screen.getByRole("radio", { name: "No" }));
    expect(screen.getByRole("radio", { name: "No" })).toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Clear the answer to 8.1" }));
    expect(screen.getByRole("radio", { name: "No" })).not.toBeChecked();
    expect(screen.getByRole("radio", { name: "Yes" })).toHaveFocus();
  });
});

describe("radio cards", () => {
  it("describe each choice and keep the mark from its name", () => {
    render(<Cards />);
    expect(screen.getByRole("radio", { name: "Good" })).toHaveAccessibleDescription("Contingency written");
  });

  it("hold the ways out in the same group, so that only one is ever chosen", async () => {
    render(<Cards />);
    await userEvent.click(screen.getByRole("radio", { name: "Good" }));
    await userEvent.click(screen.getByRole("radio", { name: "Not applicable to this child" }));
    expect(screen.getByRole("radio", { name: "Good" })).not.toBeChecked();
    await userEvent.click(screen.getByRole("button", { name: "Clear the grade" }));
    for (const radio of screen.getAllByRole("radio")) expect(radio).not.toBeChecked();
  });
});
