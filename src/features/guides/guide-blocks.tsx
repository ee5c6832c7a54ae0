import { DataTable } from "../../ui/data-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { GuideBlock, GuideTable } from "./guide.ts";

/** Blocks never move, so their place is their key. */
export function GuideBlocks({ blocks }: { readonly blocks: readonly GuideBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: texts that come with the build, in an order that cannot change.
  return blocks.map((block, index) => <OneBlock key={index} block={block} />);
}

function OneBlock({ block }: { readonly block: GuideBlock }) {
  if (typeof block === "string") return <p>{block}</p>;
  switch (block.type) {
    case "list":
      return (
        <ul className="govuk-list govuk-list--bullet">
          <Items items={block.items} />
        </ul>
      );
    case "steps":
      return (
        <ol className="govuk-list govuk-list--number">
          <Items items={block.items} />
        </ol>
      );
    case "checklist":
      return (
        <ul className="sl-guide-checklist">
          <Items items={block.items} />
        </ul>
      );
    case "stop":
      return (
        <Notice tone="stop" title={block.title} headingLevel={4}>
          {block.paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      );
    case "table":
      return <BlockTable table={block.table} />;
  }
}

function Items({ items }: { readonly items: readonly string[] }) {
  return items.map((item) => <li key={item}>{item}</li>);
}

function BlockTable({ table: { caption, columns, rows } }: { readonly table: GuideTable }) {
  return (
    <div className="sl-guide-table">
      <DataTable
        caption={caption}
        columns={columns.map((header, place) => ({
          key: header,
          header,
          cell: (row: readonly string[]) => row[place],
        }))}
        rows={rows}
        rowKey={([first = ""]) => first}
      />
    </div>
  );
}
