import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

interface PageProps {
  /** The screen's name for the browser's tab and history: no reference, theme or agency, which would land there in clear. */
  readonly title: string;
  /** What stands above the page as its heading, where it may say more than the title does. */
  readonly heading?: ReactNode;
  readonly caption?: ReactNode;
  readonly back?: ReactNode;
  /** Text at reading width instead of the whole column. */
  readonly narrow?: boolean | undefined;
  readonly children: ReactNode;
}

/** One screen: the main landmark, its document title, its one h1, and the focus moved to that h1 when the address changes. */
export function Page({ title, heading = title, caption, back, narrow = false, children }: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  const arrival = useNavigationType();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address alone moves the focus; a new query or key does not.
  useEffect(() => {
    // The first screen of a visit starts at the top of the document, as a browser would.
    if (key === "default") return;
    // Going back keeps the place that the browser restores.
    if (arrival !== "POP") window.scrollTo(0, 0);
    h1.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <main id="main" tabIndex={-1} className={narrow ? "sl-page sl-page--narrow" : "sl-page"}>
      <title>{`${title} – Sightline`}</title>
      {back}
      <h1 className="govuk-heading-l" tabIndex={-1} ref={h1}>
        {caption === undefined ? null : <span className="govuk-caption-l">{caption}</span>}
        {heading}
      </h1>
      {children}
    </main>
  );
}
