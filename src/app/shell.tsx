import type { ReactNode } from "react";
import { paths } from "../features/shared/paths.ts";
import { LinkButton } from "../ui/button.tsx";
import { Link, useLocation } from "../ui/router.tsx";
import { SkipLink } from "../ui/skip-link.tsx";
import { StickyBar } from "../ui/sticky-bar.tsx";

interface ShellProps {
  /** Above the screen and not sticky: what is to be known before anything else. */
  readonly notices?: ReactNode;
  /** The one line about saving. */
  readonly foot?: ReactNode;
  /** Left out while there is nowhere to go. */
  readonly navigation: boolean;
  /** Left out while there is nothing to lock. */
  readonly lock?: (() => void) | undefined;
  readonly children: ReactNode;
}

const places = [
  { to: paths.home, text: "Audits", isHere: (path: string) => path === "/" || path.startsWith("/audit/") },
  { to: paths.instruments, text: "Instruments", isHere: (path: string) => path.startsWith("/instruments") },
  { to: paths.guides, text: "Guides", isHere: (path: string) => path.startsWith("/guides") },
  {
    to: paths.device,
    text: "This device",
    isHere: (path: string) => path.startsWith("/device") || path.startsWith("/lock"),
  },
];

/** What stands around every screen. */
export function Shell({ notices, foot, navigation, lock, children }: ShellProps) {
  const { pathname } = useLocation();
  return (
    <>
      <SkipLink to="main">Skip to main content</SkipLink>
      <StickyBar as="header" bar="shell" className="sl-shell">
        <span className="sl-shell__brand">Sightline</span>
        {navigation ? (
          <nav aria-label="Sightline">
            {places.map(({ to, text, isHere }) => (
              <Link key={to} to={to} aria-current={isHere(pathname) ? "page" : undefined}>
                {text}
              </Link>
            ))}
          </nav>
        ) : null}
        {lock === undefined ? null : <LinkButton onClick={lock}>Lock</LinkButton>}
      </StickyBar>
      {notices}
      {children}
      {foot === undefined ? null : (
        <StickyBar as="footer" bar="foot" className="sl-status">
          {foot}
        </StickyBar>
      )}
    </>
  );
}
