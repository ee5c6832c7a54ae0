import type { AreaView, StandardView } from "../../domain/audit/read-return.ts";
import { SummaryList, type SummaryRow } from "../../ui/summary-list.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAudit } from "../shared/audit-context.tsx";
import { GradeChip } from "../shared/grade-chip.tsx";
import { returnPages } from "../shared/paths.ts";
import type { SavedField } from "../shared/saved-field.ts";
import { fieldsOfArea } from "./return-fields.ts";
import { useReturn } from "./return-in-hand.tsx";
import { sayEvidence } from "./say-evidence.ts";
import type { RowsOf } from "./use-check-rows.tsx";
import { useEdition } from "./use-edition.ts";

interface CheckAreaProps {
  readonly view: AreaView;
  readonly rowsOf: RowsOf;
}

/** One area as it will be read by others: each standard with its answer and evidence in one line, then the grade and the words. */
export function CheckArea({ view, rowsOf }: CheckAreaProps) {
  const inHand = useReturn();
  const { audit } = useAudit();
  const { instrument, wording, cells } = inHand;
  const edition = useEdition();
  const { area, outcome, applies } = view;
  const page = returnPages.area(area.number);
  const fields = fieldsOfArea(area, inHand, edition);
  const nothing = outcome.state === "value" && outcome.value === "not-involved";
  const byItem = new Map(fields.map((field) => [field.cell.item, field]));
  const own = cells.area(area.id);
  const rest = nothing ? [own.outcome] : [own.outcome, own.reason, own.goodPractice, own.forDevelopment, own.flag];
  // A reason is asked for only where something was late, so one that is not there is not missing.
  const dates = fields.filter(
    ({ cell }) =>
      cell.item.startsWith("milestone/") || (cell.item.startsWith("timescale/") && audit.read(cell).state !== "unset"),
  );
  const pick = (items: readonly { readonly item: string }[]) =>
    items.map(({ item }) => byItem.get(item as SavedField["cell"]["item"])).filter((field) => field !== undefined);

  const standardRow = (standard: StandardView): SummaryRow[] => {
    const [row] = rowsOf(pick([cells.standard(standard.standard.id).answer]), page);
    if (row === undefined) return [];
    const number = `${area.number}.${area.standards.indexOf(standard.standard) + 1}`;
    return [
      {
        ...row,
        label: (
          <>
            {number} {standard.standard.text} {standard.standard.critical ? <Tag>critical</Tag> : null}
          </>
        ),
        value: (
          <>
            {row.value}
            <StandardBelow view={standard} />
          </>
        ),
      },
    ];
  };
  const gradeRow = rowsOf(pick(rest), page).map((row, index) =>
    index === 0 && outcome.state !== "conflict"
      ? {
          ...row,
          value: (
            <>
              <GradeChip
                outcome={outcome.state === "value" ? outcome.value : null}
                instrument={instrument}
                wording={wording}
                wordBeside
              />{" "}
              {row.value}
            </>
          ),
        }
      : row,
  );

  return (
    <section aria-labelledby={`check-${area.id}`} className="sl-check-area">
      <h2 className="govuk-heading-m" id={`check-${area.id}`}>
        {area.number} {area.title}
      </h2>
      <p className="sl-hint sl-small">
        Grades {area.scope === "own-agency" ? "your agency's part" : "the partnership, as seen from your file"}.
        {applies ? null : " By the instrument this area does not apply to this child."}
      </p>
      <SummaryList
        rows={nothing ? gradeRow : [...view.standards.flatMap(standardRow), ...rowsOf(dates, page), ...gradeRow]}
      />
    </section>
  );
}

/** Evidence with its sources, and harm where it is ticked. */
function StandardBelow({ view: { standard, answer, evidence, sources, harm } }: { readonly view: StandardView }) {
  const line = sayEvidence(
    evidence.state === "value" ? evidence.value : null,
    sources.state === "value" ? sources.value : [],
  );
  const inConflict = [evidence, sources, harm].some(({ state }) => state === "conflict");
  const isHarm =
    standard.critical &&
    answer.state === "value" &&
    answer.value === "no" &&
    harm.state === "value" &&
    harm.value === true;
  return (
    <>
      {isHarm ? <p className="sl-check-below">Harm or unmanaged risk</p> : null}
      {line === "" ? null : <p className="sl-check-below sl-plain">{line}</p>}
      {inConflict ? <p className="sl-check-below sl-hint">Two versions of the evidence to choose from</p> : null}
    </>
  );
}
