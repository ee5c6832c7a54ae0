import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "./router.tsx";
import { noteAddress } from "./trail.ts";

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
  const main = useRef<HTMLElement>(null);
  const { pathname, search } = useLocation();
  const arrival = useNavigationType();

  // Before the screen is painted, so that no moment is left in which the focus is nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address alone moves the focus; how one came there does not.
  useLayoutEffect(() => {
    const before = noteAddress(`${pathname}${search}`);
    const left = before?.replace(/\?.*/, "");
    // The first screen of a visit starts at the top of the document, as a browser would; another query is the same screen.
    if (before === null || left === pathname) return;
    if (arrival === "POP") {
      // Back where one was, at the place that the browser restores, and on the link that one had followed.
      (findLink(main.current, before) ?? h1.current)?.focus({ preventScroll: true });
      return;
    }
    window.scrollTo(0, 0);
    h1.current?.focus({ preventScroll: true });
  }, [pathname, search]);

  return (
    <main ref={main} id="main" tabIndex={-1} className={narrow ? "sl-page sl-page--narrow" : "sl-page"}>
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

function findLink(within: HTMLElement | null, address: string): HTMLElement | undefined {
  const links = within?.querySelectorAll("a") ?? [];
  return [...links].find((link) => link.getAttribute("href") === `#${address}`);
}
