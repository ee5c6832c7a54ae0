import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { areasFor, standardsFor } from "#src/domain/instrument/applicability.ts";
import type { Instrument } from "#src/domain/instrument/schema.ts";
import { readShipped, shippedFiles } from "#tests/support/shipped-instruments.ts";
import { anAudit, cellsFor, showReturn } from "./open-return.tsx";

// Every area of the instruments that come with the product, on the screen on which it is graded. In a browser a few of each
// are graded on the way to a signed return: tests/e2e/each-instrument.spec.ts.

vi.setConfig({ testTimeout: 120_000 });

/** The agency that is asked about the most areas. */
function busiest(instrument: Instrument): string {
  const asked = instrument.agencies.map(({ id }) => ({ id, areas: areasFor(instrument, id).length }));
  return asked.sort((a, b) => b.areas - a.areas)[0]?.id ?? "";
}

// Child protection is graded whole in a browser: tests/e2e/journey.spec.ts.
const others = shippedFiles.filter((file) => file !== "child-protection.json");

describe.each(others.map(readShipped).map((instrument) => ({ title: instrument.title, instrument })))(
  "the instrument $title",
  ({ instrument }) => {
    it("takes an answer to every standard of every area, its grade and the reason for it", async () => {
      const agency = busiest(instrument);
      const areas = areasFor(instrument, agency);
      expect(areas.length).toBeGreaterThan(10);
      for (const area of areas) {
        const audit = await anAudit();
        await showReturn(audit, { agency, instrument, page: `/area/${area.number}` });
        // By ids and words: to look anything up by its role in a page of this size costs more than all the rest.
        expect(document.querySelector("h1")).toHaveTextContent(`${area.number} ${area.title}`);
        const standards = standardsFor(area, agency);
        const groups = [...document.querySelectorAll<HTMLElement>("[role=radiogroup]")];
        expect(groups).toHaveLength(standards.length);
        for (const group of groups) fireEvent.click(within(group).getByText("Partly"));
        const grades = screen.getByText("Your grade for this area").closest("section") as HTMLElement;
        fireEvent.click(within(grades).getByRole("radio", { name: /^Good/ }));
        const reason = document.getElementById(`area-${area.id}-reason`) as HTMLElement;
        fireEvent.change(reason, { target: { value: "As the file shows." } });
        fireEvent.blur(reason);
        const cells = cellsFor(agency, instrument);
        await waitFor(() => {
          expect(audit.read(cells.area(area.id).outcome)).toMatchObject({ value: "good" });
          expect(audit.read(cells.area(area.id).reason)).toMatchObject({ value: "As the file shows." });
          for (const { id } of standards)
            expect(audit.read(cells.standard(id).answer), id).toMatchObject({ value: "partly" });
        });
        cleanup();
      }
    });
  },
);
