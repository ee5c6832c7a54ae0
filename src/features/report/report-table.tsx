import { Fragment, useId } from "react";
import type { ReportBars, ReportCell, ReportTable, SpreadCell } from "../../domain/report/report-model.ts";
import { type DataColumn, DataTable } from "../../ui/data-table.tsx";
import { BarLegend, ShareBar } from "./share-bar.tsx";

interface Row {
  readonly key: number;
  readonly cells: readonly ReportCell[];
}

/** A table of the report: its bars in a column of their own, its notes underneath. */
export function ReportTableView({ table }: { readonly table: ReportTable }) {
  const notes = useId();
  const { bars } = table;
  const rows = table.rows.map((cells, key): Row => ({ key, cells }));
  const columns = table.columns.map(
    ({ id, header, numeric }, index): DataColumn<Row> => ({
      key: id,
      header,
      numeric,
      cell: ({ cells }) => <Cell cell={cells[index] ?? ""} />,
    }),
  );
  return (
    <div className={table.columns.length > 10 ? "sl-report-table sl-report-table--matrix" : "sl-report-table"}>
      {bars === null ? null : <BarLegend legend={bars.legend} />}
      <DataTable
        caption={table.caption}
        columns={bars === null ? columns : withBars(columns, bars)}
        rows={rows}
        rowKey={({ key }) => String(key)}
      />
      {table.notes.length === 0 ? null : (
        <ul id={notes} className="sl-report-table__notes sl-hint sl-small">
          {table.notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The bar stands next to the name it belongs to. */
function withBars([name, ...rest]: readonly DataColumn<Row>[], bars: ReportBars): DataColumn<Row>[] {
  const column: DataColumn<Row> = {
    key: "bars",
    header: bars.header,
    cell: ({ key }) => <ShareBar legend={bars.legend} counts={bars.counts[key] ?? []} />,
  };
  return name === undefined ? [] : [name, column, ...rest];
}

function Cell({ cell }: { readonly cell: ReportCell }) {
  if (typeof cell === "number") return cell.toLocaleString("en-GB");
  if (typeof cell === "string") return <span className="sl-report-table__text">{cell}</span>;
  if ("spread" in cell) return <Spread cell={cell} />;
  return (
    <span className={`sl-chip sl-chip--${cell.grade ?? "none"}`}>
      <span aria-hidden="true">{cell.letter}</span>
      <span className="govuk-visually-hidden">{cell.words}</span>
    </span>
  );
}

/** The grades as chips for the eye; the same as words for whoever hears it. */
function Spread({ cell }: { readonly cell: SpreadCell }) {
  return (
    <>
      <span className="govuk-visually-hidden">{cell.text}</span>
      <span className="sl-spread" aria-hidden="true">
        {cell.spread.map(({ grade, letter, count }, index) => (
          <Fragment key={grade}>
            {cell.returns === null || index === 0 ? null : "to"}
            <span className={`sl-chip sl-chip--${grade}`}>{count === null ? letter : `${letter} ${count}`}</span>
          </Fragment>
        ))}
        {cell.returns}
      </span>
    </>
  );
}
