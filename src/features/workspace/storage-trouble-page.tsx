import type { ReactNode } from "react";
import { assertNever } from "../../kernel/assert-never.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Details } from "../../ui/details.tsx";
import { Page } from "../../ui/page.tsx";
import type { WorkspaceFailure } from "../../use-cases/workspace.ts";

interface StorageTroublePageProps {
  readonly failure: WorkspaceFailure;
  /** Loads the application again, which opens the storage again. */
  readonly again: () => void;
  /** The way on with a backup, where what is here cannot be opened any more. */
  readonly remove: () => void;
}

/** The storage of this browser could not be opened. What that means, what has not happened, and the way on. */
export function StorageTroublePage({ failure, again, remove }: StorageTroublePageProps) {
  switch (failure.type) {
    case "storage-refused":
      return <Refused detail={failure.detail} again={again} />;
    case "newer-database":
      return <NewerDatabase again={again} />;
    case "begun-elsewhere":
      return <BegunElsewhere again={again} />;
    case "key-missing":
      return <KeyMissing again={again} remove={remove} />;
    default:
      return assertNever(failure);
  }
}

function Refused({ detail, again }: { readonly detail: string; readonly again: () => void }) {
  return (
    <Trouble title="Sightline cannot keep anything in this window" again={again}>
      <p className="govuk-body">
        This browser has refused to store anything for Sightline. Nothing can be saved, so nothing can be started here.
      </p>
      <h2 className="govuk-heading-m">What to do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>If this is a private or guest window, open Sightline in an ordinary one.</li>
        <li>
          If your organisation blocks site data or clears it, ask your IT support to allow this address to store data on
          your device.
        </li>
        <li>Close other windows of this browser, then try again.</li>
        <li>
          If Sightline has worked here before, a file that the browser keeps may be damaged. Do not clear the browser’s
          data. Open your last backup in another browser, or on another device, and go on there.
        </li>
      </ul>
      <Details summary="For your IT support">
        <p>The browser’s IndexedDB storage did not open. The browser’s own word for it: {detail}.</p>
      </Details>
    </Trouble>
  );
}

function NewerDatabase({ again }: { readonly again: () => void }) {
  return (
    <Trouble title="This window has an older Sightline" again={again}>
      <p className="govuk-body">
        What is saved on this device was last written by a newer Sightline than the one in this window. This one has
        opened nothing and changed nothing, because it could misread it.
      </p>
      <h2 className="govuk-heading-m">What to do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Close every other tab and window with Sightline in it.</li>
        <li>While you are connected, try again: the newer Sightline is fetched.</li>
        <li>If this page comes back, open Sightline at the address that you used last.</li>
      </ul>
    </Trouble>
  );
}

function BegunElsewhere({ again }: { readonly again: () => void }) {
  return (
    <Trouble title="A passphrase was chosen in another tab" again={again}>
      <p className="govuk-body">
        Sightline was begun on this device in another tab meanwhile. The passphrase and the recovery key of that tab are
        the ones that count; those of this tab open nothing, so throw its recovery key away.
      </p>
    </Trouble>
  );
}

function KeyMissing({ again, remove }: Omit<StorageTroublePageProps, "failure">) {
  return (
    <Trouble title="What is saved on this device cannot be opened" again={again}>
      <p className="govuk-body">
        Your audits are stored here sealed, and the lock that your passphrase opens is missing or belongs to something
        else. That happens when part of the browser’s data is cleared or damaged, or put back from another machine.
        Nothing has been deleted.
      </p>
      <h2 className="govuk-heading-m">What to do</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>If you use more than one browser or profile, open Sightline in the one where you made your audits.</li>
        <li>Do not clear this browser’s data: what is sealed may still be opened if the lock is put back.</li>
        <li>If you have a backup, open Sightline in another browser or profile and restore it there.</li>
        <li>Ask your IT support whether the profile was moved or restored, and whether it can be put back.</li>
        <li>
          If you have a backup and know its passphrase, and nobody can put the lock back:{" "}
          <LinkButton onClick={remove}>remove everything from this device</LinkButton>, begin again, and bring the
          backup in.
        </li>
      </ul>
    </Trouble>
  );
}

interface TroubleProps {
  readonly title: string;
  readonly again: () => void;
  readonly children: ReactNode;
}

function Trouble({ title, again, children }: TroubleProps) {
  return (
    <Page title={title} narrow>
      {children}
      <Button onClick={again}>Try again</Button>
    </Page>
  );
}
