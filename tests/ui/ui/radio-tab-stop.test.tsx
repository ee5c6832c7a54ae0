import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { radioTabStop } from "#src/ui/radio-tab-stop.ts";
import { SegmentedRadios } from "#src/ui/segmented-radios.tsx";

const answers = ["yes", "partly", "no"] as const;

describe("where Tab stops in a group of radios", () => {
  it("is the first answer while none is chosen", () => {
    expect(answers.map((answer) => radioTabStop(answers, null, answer))).toEqual([0, -1, -1]);
  });

  it("is the chosen answer", () => {
    expect(answers.map((answer) => radioTabStop(answers, "no", answer))).toEqual([-1, -1, 0]);
  });

  it("is the first answer where what is chosen is not among those shown", () => {
    expect(answers.map((answer) => radioTabStop<string>(answers, "not-involved", answer))).toEqual([0, -1, -1]);
  });

  it("is one in every group, though the group is drawn again", () => {
    const group = (value: "yes" | "no" | null) => (
      <SegmentedRadios
        labelledBy="question"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
        value={value}
        onChange={() => {}}
        clear="the answer"
      />
    );
    const { rerender } = render(group(null));
    rerender(group("no"));
    expect(screen.getByRole("radio", { name: "Yes" })).toHaveAttribute("tabindex", "-1");
    expect(screen.getByRole("radio", { name: "No" })).toHaveAttribute("tabindex", "0");
  });
});
