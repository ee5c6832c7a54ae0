import "./styles/facts.scss";
import { type ReactNode, useId } from "react";
import { ScrollArea } from "./scroll-area.tsx";

export interface DataColumn<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean | undefined;
}

interface DataTableProps<Row> {
  readonly caption: ReactNode;
  readonly hideCaption?: boolean | undefined;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** A real table: a caption, scoped headers for columns and rows, and a scroll area of its own where it is too wide. */
export function DataTable<Row>({ caption, hideCaption = false, columns, rows, rowKey }: DataTableProps<Row>) {
  const captionId = useId();
  return (
    <ScrollArea labelledBy={captionId}>
      <table className="govuk-table">
        <caption
          id={captionId}
          className={hideCaption ? "govuk-visually-hidden" : "govuk-table__caption govuk-table__caption--s"}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map(({ key, header, numeric }) => (
              <th key={key} scope="col" className={cellClass("header", numeric)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className="govuk-table__row">
              {columns.map(({ key, cell, numeric }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" className="govuk-table__header">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={cellClass("cell", numeric)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function cellClass(kind: "header" | "cell", numeric: boolean | undefined): string {
  return `govuk-table__${kind}${numeric ? ` govuk-table__${kind}--numeric` : ""}`;
}
