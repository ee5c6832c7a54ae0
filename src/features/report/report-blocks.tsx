import type { ReportBlock, ReportPart } from "../../domain/report/report-model.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { BlockHeading } from "./block-heading.tsx";
import { NarrativeText } from "./narrative-text.tsx";
import { Quotes } from "./quotes.tsx";
import { useReportInHand } from "./report-in-hand.tsx";
import { ReportTableView } from "./report-table.tsx";

interface ReportBlocksProps {
  readonly part: ReportPart;
  /** The part's own address, where its words can be written; `null` on the whole report, where they are only read. */
  readonly address: string | null;
  /** What is headed inside it is one level below the part's own heading: whoever goes by headings must not miss one. */
  readonly level: 2 | 3 | 4;
}

/** What one part says, in its order. */
export function ReportBlocks({ part, address, level }: ReportBlocksProps) {
  return part.blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: computed anew as a whole, and a block has no other name.
    <Block key={index} block={block} part={part} address={address} level={level} />
  ));
}

function Block({ block, part, address, level }: ReportBlocksProps & { readonly block: ReportBlock }) {
  // A kept report is shown as it was kept, the lead's words with it.
  const isKept = useReportInHand().built.keptOn !== null;
  switch (block.type) {
    case "paragraph":
      return <p className={block.note ? "sl-hint sl-small sl-plain" : "sl-plain"}>{block.text}</p>;
    case "heading":
      return <BlockHeading level={level}>{block.text}</BlockHeading>;
    case "narrative":
      if (address !== null && !isKept) return <NarrativeText part={part} address={address} />;
      return block.text === null ? null : <p className="sl-plain sl-narrative">{block.text}</p>;
    case "table":
      return <ReportTableView table={block.table} />;
    case "quotes":
      return <Quotes block={block} printed={address === null} level={level} />;
    default:
      return assertNever(block);
  }
}
