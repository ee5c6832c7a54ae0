import { BackLink } from "../../ui/back-link.tsx";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { paths } from "../shared/paths.ts";
import { MakeRoom } from "./make-room.tsx";

/** The disk, or the share of it that the browser allows, is full. */
export function NoRoomPage() {
  return (
    <Page title="This device has no room left" narrow back={<BackLink to={paths.device}>Back to this device</BackLink>}>
      <p className="govuk-body">
        The browser cannot save anything more, because the disk or the browser’s share of it is full. Everything that
        was saved before is safe. Words that could not be saved stay on their screen for as long as it stays open.
      </p>
      <h2 className="govuk-heading-m">What to do</h2>
      <MakeRoom />
      <ButtonLink to={paths.device} variant="secondary">
        See how much room is used
      </ButtonLink>
    </Page>
  );
}
