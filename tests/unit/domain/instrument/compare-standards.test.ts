import { describe, expect, it } from "vitest";
import type { Facet } from "#src/domain/instrument/comparison.ts";
import type { Draft } from "#tests/support/builders/an-instrument-file.ts";
import { planFacets } from "#tests/support/compare-small.ts";

describe("what changed in an area and its standards", () => {
  it.each<[string, (plan: Draft) => void, Facet[]]>([
    [
      "a standard reworded",
      (draft) => {
        draft.standards[0].text = "The plan names the harm";
      },
      [
        {
          type: "reworded",
          what: "standard",
          before: "The plan names the harm and what must be different for the child",
          after: "The plan names the harm",
        },
      ],
    ],
    [
      "a standard no longer critical",
      (draft) => {
        draft.standards[0].critical = false;
      },
      [{ type: "critical", now: false }],
    ],
    [
      "a standard made critical",
      (draft) => {
        draft.standards[1].critical = true;
      },
      [{ type: "critical", now: true }],
    ],
    [
      "a standard asked of two agencies instead of all",
      (draft) => {
        draft.standards[1].answeredBy = ["police", "education"];
      },
      [
        {
          type: "asked-of",
          before: "every-agency",
          after: ["Police", "School, college or early years setting"],
        },
      ],
    ],
    [
      "two standards exchanged",
      (draft) => {
        draft.standards.splice(0, 2, draft.standards[1], draft.standards[0]);
      },
      [
        { type: "renumbered", from: "8.2", to: "8.1" },
        { type: "renumbered", from: "8.1", to: "8.2" },
      ],
    ],
    [
      "other themes",
      (draft) => {
        draft.standards[0].themes = ["drift"];
      },
      [{ type: "list", what: "themes", added: ["Drift and delay"], removed: ["Plans that measure change"] }],
    ],
    [
      "another number of the area",
      (draft) => {
        draft.number = 7;
      },
      [{ type: "renumbered", from: "8", to: "7" }],
    ],
    [
      "another scope of the area",
      (draft) => {
        draft.scope = "own-agency";
      },
      [{ type: "setting", what: "scope", before: "partnership", after: "own-agency" }],
    ],
    [
      "the area for some children only",
      (draft) => {
        draft.appliesWhen = { profile: "age-band", in: ["unborn", "under-5"] };
      },
      [{ type: "bands", what: "applies-when", before: null, after: "Age: Unborn, Under 5" }],
    ],
    [
      "another prompt",
      (draft) => {
        draft.learning.goodPractice = "What would you copy?";
      },
      [
        {
          type: "reworded",
          what: "good-practice",
          before: "What in this plan would you show to a colleague, and what did it make possible for the child?",
          after: "What would you copy?",
        },
      ],
    ],
    [
      "something that this code has no words for",
      (draft) => {
        draft.colour = "green";
      },
      [{ type: "other", keys: ["colour"] }],
    ],
  ])("%s", (_, change, facets) => {
    expect(planFacets(change)).toEqual(facets);
  });
});
