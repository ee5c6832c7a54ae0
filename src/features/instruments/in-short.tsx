import type { Comparison, Facet, ItemChange, Part } from "../../domain/instrument/comparison.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { partNames } from "./part-names.ts";

interface Row {
  readonly what: string;
  readonly added: number;
  readonly removed: number;
  readonly reworded: number;
  readonly moved: number;
  readonly otherwise: number;
}

/** How many things came, went, were reworded and moved. One item may be reworded and moved: it is counted under both. */
export function InShort({ comparison }: { readonly comparison: Comparison }) {
  const rows = rowsOf(comparison).filter(({ what, ...counts }) => Object.values(counts).some((number) => number > 0));
  if (rows.length === 0) return null;
  return (
    <div className="sl-compare-table">
      <DataTable caption="In short" columns={columns} rows={rows} rowKey={({ what }) => what} />
    </div>
  );
}

const columns = [
  { key: "what", header: "What", cell: ({ what }: Row) => what },
  ...(["added", "removed", "reworded", "moved", "otherwise"] as const).map((key) => ({
    key,
    header: key === "otherwise" ? "Changed otherwise" : key.charAt(0).toUpperCase() + key.slice(1),
    cell: (row: Row) => row[key],
    numeric: true,
  })),
];

function rowsOf({ areas, parts }: Comparison): Row[] {
  const all = (read: (area: Comparison["areas"][number]) => readonly ItemChange[]) => areas.flatMap(read);
  return [
    areaRow(areas),
    rowOf(
      "Standards",
      all(({ standards }) => standards),
    ),
    rowOf(
      "Descriptors in the ladders",
      all(({ descriptors }) => descriptors),
    ),
    rowOf(
      "Points to look for",
      all(({ lookFor }) => lookFor),
    ),
    ...(Object.keys(parts) as Part[]).map((part) => rowOf(partNames[part], parts[part].items)),
  ];
}

function areaRow(areas: Comparison["areas"]): Row {
  const whole = areas.map(({ before, after, merged, facets }): ItemChange => {
    const kind = before === null ? "added" : after === null || merged ? "removed" : "changed";
    return { kind, id: "", name: "", place: "", facets };
  });
  return rowOf(
    "Areas",
    whole.filter(({ kind, facets }) => kind !== "changed" || facets.length > 0),
  );
}

const moves: readonly Facet["type"][] = ["moved-area", "moved-grade", "moved-agency", "renumbered"];

function rowOf(what: string, items: readonly ItemChange[]): Row {
  const having = (is: (facet: Facet) => boolean) =>
    items.filter(({ kind, facets }) => kind === "changed" && facets.some(is)).length;
  return {
    what,
    added: items.filter(({ kind }) => kind === "added").length,
    removed: items.filter(({ kind }) => kind === "removed").length,
    reworded: having(({ type }) => type === "reworded"),
    moved: having(({ type }) => moves.includes(type)),
    otherwise: having(({ type }) => type !== "reworded" && !moves.includes(type)),
  };
}
