import type { FallbackProps } from "react-error-boundary";
import { Button, ButtonGroup, LinkButton } from "../ui/button.tsx";
import { Details } from "../ui/details.tsx";

/** A fault of the program. It must stand without anything else of the application: no router, no workspace. */
export function CrashPage({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <main id="main" tabIndex={-1} className="sl-page sl-page--narrow">
      <title>Something went wrong – Sightline</title>
      <h1 className="govuk-heading-l">Something went wrong on this screen</h1>
      <p className="govuk-body" role="alert">
        Everything that was saved is still on this device. What you were typing in the last moments is offered back when
        you open its page again.
      </p>
      <ButtonGroup>
        <Button onClick={() => resetErrorBoundary()}>Show the screen again</Button>
        <Button variant="secondary" onClick={() => window.location.reload()}>
          Load Sightline again
        </Button>
        <LinkButton
          onClick={() => {
            window.location.hash = "/";
            // After the router has heard of the new address: a reset before it would only show the same screen.
            setTimeout(resetErrorBoundary, 0);
          }}
        >
          Go to all audits
        </LinkButton>
      </ButtonGroup>
      <Details summary="For whoever looks after Sightline">
        <p>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</p>
      </Details>
    </main>
  );
}
