/** What a person can do when the disk is full, without losing what they typed last. */
export function MakeRoom() {
  return (
    <ol className="govuk-list govuk-list--number">
      <li>Keep the tab with your work open, on the screen where it is. Do not load it again.</li>
      <li>Make room on the disk: empty the recycle bin, delete or move large downloads, close other programs.</li>
      <li>Do not clear the browser’s own data to make room. That would delete your audits too.</li>
      <li>
        Then choose <strong>Try again</strong> at the foot of that screen.
      </li>
    </ol>
  );
}
