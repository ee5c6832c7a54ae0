import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";

/** The disk, or the share of it that the browser allows, is full. */
export function NoRoomPage() {
  return (
    <Page title="This device has no room left" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">
        The browser could not save your last change, because the disk or the browser’s share of it is full. Everything
        saved before is safe. What you typed last is still on its screen for as long as that tab stays open.
      </p>
      <h2 className="govuk-heading-m">What to do</h2>
      <ol className="govuk-list govuk-list--number">
        <li>Keep the tab with your work open. Do not load it again.</li>
        <li>Make room on the disk: empty the recycle bin, delete or move large downloads, close other programs.</li>
        <li>Do not clear the browser’s own data to make room. That would delete your audits too.</li>
        <li>
          Go back to your work with the browser’s back button and choose <strong>Try again</strong> at the foot of the
          page.
        </li>
      </ol>
      <ButtonLink to={paths.device} variant="secondary">
        See how much room is used
      </ButtonLink>
    </Page>
  );
}
