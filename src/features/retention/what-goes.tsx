/** What deleting does and does not do, in words: the same before it is done and on the page that explains the rule. */
export function WhatGoes() {
  return (
    <>
      <h2 className="govuk-heading-m">What is deleted</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Every return of every case: answers, grades, reasons, evidence, notes, voices of children and dates.</li>
        <li>Immediate concerns with their responses, and what the panel decided case by case.</li>
        <li>The profile bands of each case, and the dates accepted for it.</li>
        <li>The audit’s list of words to look for, which may hold names.</li>
        <li>Earlier versions of all of these, and what was being typed.</li>
      </ul>
      <h2 className="govuk-heading-m">What stays</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          The overview report as it stands on the day, with the references, the grades and the quotes that it prints. It
          can still be read, printed and saved as a Word document or a web page.
        </li>
        <li>The lead’s own words in the report, and the rest of the set-up.</li>
        <li>
          Which cases there were, under which reference, and how each was known to each agency. A reference is not a
          name, and the report prints it.
        </li>
        <li>
          A receipt that says who decided, why, when and how much. For each thing deleted there stays that it was there:
          its place on the form, the day and the device, and for the reason for a late step the date that it ran from.
        </li>
      </ul>
      <h2 className="govuk-heading-m">What deleting here cannot reach</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Backups and files saved before. Bringing one in here does not bring the returns back, but whoever has the file
          can open it elsewhere.
        </li>
        <li>Copies on other devices. They lose theirs when a backup made here afterwards is brought in there.</li>
        <li>
          Word documents, workbooks and papers made from the returns, and whatever your disk keeps of deleted data until
          it is written over.
        </li>
      </ul>
    </>
  );
}
