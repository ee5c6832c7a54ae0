import { describe, expect, it } from "vitest";
import { countsThatGive } from "#src/domain/overview/possible-share.ts";
import { roundShare, type SharePlaces } from "#src/domain/overview/share.ts";

// Figures that others have printed, to see that ours come out as theirs where theirs are right, and that the wrong ones are seen.
// Only the numbers are taken. `places` is what the source prints.

interface Source {
  readonly source: string;
  readonly places: SharePlaces;
}

interface WithCounts extends Source {
  readonly rows: readonly (readonly [count: number, base: number, printed: number])[];
}

const burns: Source = {
  source:
    "BuRN-Tool in four emergency departments, referrals to social care, 2021, table 5 (PubMed Central PMC7883870)",
  places: 1,
};
const reports: Source = {
  source: "Quality of child protection reports at one NHS trust, Archives of Disease in Childhood 98, 2013, G219(P)",
  places: 0,
};
const inspections: Source = {
  source: "Local authority inspection outcomes as at 31 March 2024, Ofsted, August 2024",
  places: 0,
};

const right: readonly WithCounts[] = [
  {
    ...reports,
    rows: [
      [152, 329, 46],
      [143, 329, 43],
      [205, 329, 62],
      [247, 329, 75],
      [270, 329, 82],
      [280, 329, 85],
      [260, 329, 79],
    ],
  },
  {
    ...inspections,
    rows: [
      [26, 65, 40],
      [15, 65, 23],
      [12, 65, 18],
    ],
  },
  {
    source: "Child death reviews, year ending 31 March 2018, NHS Digital (numbers to the nearest five)",
    places: 0,
    rows: [
      [3540, 3595, 98],
      [90, 3540, 3],
    ],
  },
  {
    source: "Child death reviews, year ending 31 March 2012, Department for Education",
    places: 0,
    rows: [[784, 4012, 20]],
  },
  {
    source: "Children looked after by one local authority in 2018, M O Ogundele, Gavin Publishers, 2019",
    places: 0,
    rows: [
      [58, 96, 60],
      [16, 96, 17],
    ],
  },
  {
    source: "Impact of the BuRN-Tool on social care outcomes, Burns 49, Elsevier, 2023",
    places: 1,
    rows: [
      [51, 88, 58.0],
      [33, 88, 37.5],
      [35, 50, 70.0],
      [21, 42, 50.0],
    ],
  },
  {
    ...burns,
    rows: [
      [12, 123, 9.8],
      [34, 271, 12.5],
      [6, 305, 2.0],
      [9, 266, 3.4],
      [8, 137, 5.8],
      [11, 199, 5.5],
      [19, 179, 10.6],
      [37, 764, 4.8],
      [69, 893, 7.7],
      [28, 177, 15.8],
      [45, 764, 5.9],
      [35, 177, 19.8],
      [6, 84, 7.1],
      [8, 55, 14.5],
      [10, 55, 18.2],
      [9, 319, 2.8],
    ],
  },
];

/** What the source prints beside a count, and what that count is. No count of the base gives what it prints. */
const wrong: readonly (Source & {
  readonly rows: readonly (readonly [count: number, base: number, printed: number, ours: number])[];
})[] = [
  {
    ...burns,
    rows: [
      // A digit typed wrong: 13.7.
      [37, 271, 11.7, 13.7],
      [13, 288, 4.6, 4.5],
      // Cut off instead of rounded.
      [7, 177, 3.9, 4.0],
      [1, 284, 0.3, 0.4],
      [1, 54, 1.8, 1.9],
      [9, 327, 2.7, 2.8],
    ],
  },
  {
    source:
      "Association of Directors of Children's Services on 41 inspections, as reported by Stowe Family Law, January 2015",
    places: 0,
    rows: [[31, 41, 75, 76]],
  },
];

/** Shares printed without their count: the one count of the base that gives each, or none. */
const withoutCounts: readonly (Source & {
  readonly base: number;
  readonly rows: readonly (readonly [printed: number, counts: readonly number[]])[];
})[] = [
  {
    source: "Summary and opinion sections of 28 child protection reports against the RCPCH companion of 2013, abstract",
    places: 0,
    base: 28,
    rows: [
      [25, [7]],
      [43, [12]],
      [75, [21]],
      [57, [16]],
      [20, []],
      [10, []],
      [81, []],
      [80, []],
    ],
  },
  {
    source:
      "Child protection medical reports of one quarter of 2015, Archives of Disease in Childhood 102, 2017, A36.2",
    places: 0,
    base: 86,
    rows: [
      [29, [25]],
      [8, [7]],
      [10, [9]],
      [21, [18]],
      [33, [28]],
      [11, []],
    ],
  },
  {
    // Two of its shares rest on fewer reports than the 24 that it names: the base is not beside the figure.
    source: "Multi-agency review of 24 child protection reports, Archives of Disease in Childhood 100, 2015, G58(P)",
    places: 0,
    base: 24,
    rows: [
      [75, [18]],
      [89, []],
      [64, []],
    ],
  },
  {
    source: "Health at 40 looked after children review meetings, March 2019, abstract",
    places: 1,
    base: 40,
    rows: [
      [95, [38]],
      [75, [30]],
      [80, [32]],
      [65, [26]],
      [52.5, [21]],
    ],
  },
  {
    source: "Children's social care data in England 2017 to 2018, residential special schools, Ofsted, 2018",
    places: 0,
    base: 142,
    rows: [
      [46, [65, 66]],
      [36, [51]],
    ],
  },
  {
    source: "Local authority inspection outcomes Autumn 2017, Ofsted, December 2017",
    places: 0,
    base: 152,
    rows: [
      [36, [54, 55]],
      [29, [44]],
      [24, [36, 37]],
      [19, [29]],
    ],
  },
];

describe.each(right)("published: $source", ({ places, rows }) => {
  it.each(rows)("%i of %i is printed as %f, and so by us", (count, base, printed) => {
    expect(roundShare(count, base, places)).toBe(printed);
    expect(countsThatGive(printed, places, base)).toContain(count);
  });
});

describe.each(wrong)("published, and found to be wrong: $source", ({ places, rows }) => {
  it.each(rows)("%i of %i is printed as %f, which no count gives; it is %f", (count, base, printed, ours) => {
    expect(countsThatGive(printed, places, base)).toEqual([]);
    expect(roundShare(count, base, places)).toBe(ours);
  });
});

describe.each(withoutCounts)("published without counts: $source", ({ places, base, rows }) => {
  it.each(rows)(`%f %% of ${base} can be %j`, (printed, counts) => {
    expect(countsThatGive(printed, places, base)).toEqual(counts);
  });
});
