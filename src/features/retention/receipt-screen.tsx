import { useCallback, useEffect, useState } from "react";
import { setUpCells } from "../../domain/audit/cells.ts";
import type { DeletionReceipt } from "../../domain/audit/values.ts";
import { currentValue } from "../../domain/log/heads.ts";
import { receiptTexts } from "../../domain/retention/receipt-texts.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { Opening } from "../../ui/opening.tsx";
import { Page } from "../../ui/page.tsx";
import { NotPrinted, PrintButton } from "../../ui/print.tsx";
import { Link } from "../../ui/router.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { SummaryList } from "../../ui/summary-list.tsx";
import { useAudit, useRevision } from "../shared/audit-context.tsx";
import { ExportFinds } from "../shared/export-finds.tsx";
import { paths } from "../shared/paths.ts";
import { receiptLines, receiptText } from "./receipt-words.ts";

/** The receipts of an audit's deletion: one, and another for each time that something came in later and was deleted too. */
export function ReceiptScreen() {
  const { audit, instruments } = useAudit();
  const receipts = useReceipts();
  if (receipts === null) return <Opening label="Reading the receipt" />;
  const title = currentValue(audit.log, setUpCells.title) ?? "Audit without a title";
  const all = receipts.map((receipt) => receiptLines(receipt, title, instruments));
  return (
    <Page
      title="Receipt of the deletion"
      back={<BackLink to={paths.retention(audit.id)}>Back to keeping and deleting</BackLink>}
      narrow
    >
      {all.length === 0 ? <p>Nothing has been deleted in this audit.</p> : null}
      {all.map((lines, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a receipt has no other name, and none is ever taken out.
        <SummaryList key={index} rows={lines.map(({ label, value }) => ({ key: label, label, value }))} />
      ))}
      {all.length === 0 ? null : (
        <>
          <ReceiptFinds receipts={receipts} />
          <PrintButton>Print the receipt</PrintButton>
          <NotPrinted>
            <Button
              variant="secondary"
              onClick={() =>
                saveFile("deletion-receipt.txt", "text/plain;charset=utf-8", all.map(receiptText).join("\r\n"))
              }
            >
              Save it as a text file
            </Button>
          </NotPrinted>
          <NotPrinted>
            <p>
              <Link className="govuk-link" to={paths.report(audit.id)}>
                Read the report that was kept
              </Link>
            </p>
          </NotPrinted>
        </>
      )}
    </Page>
  );
}

/** Nothing of it can be changed any more, so the finds have no links: whoever saves or prints it knows what goes out. */
function ReceiptFinds({ receipts }: { readonly receipts: readonly DeletionReceipt[] }) {
  const { audit } = useAudit();
  const texts = useCallback(() => receiptTexts(receipts, audit.log), [receipts, audit]);
  return <ExportFinds texts={texts} what="this receipt" pathOf={() => ""} />;
}

/** From the history, newest first: a receipt is never replaced, only followed by another. */
function useReceipts(): readonly DeletionReceipt[] | null {
  const { audit } = useAudit();
  const revision = useRevision();
  const [receipts, setReceipts] = useState<readonly DeletionReceipt[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after every change, which `revision` says.
  useEffect(() => {
    let gone = false;
    void audit.history(setUpCells.returnsDeleted).then((events) => {
      if (gone) return;
      setReceipts(
        events.flatMap(({ body }) => (body?.value == null ? [] : [body.value as unknown as DeletionReceipt])),
      );
    });
    return () => {
      gone = true;
    };
  }, [audit, revision]);
  return receipts;
}
