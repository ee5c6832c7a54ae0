import { type ReactNode, useId } from "react";

interface NoticeProps {
  readonly title?: ReactNode;
  /** `warn` wants to be read before going on; `stop` says that something went wrong. */
  readonly tone?: "info" | "warn" | "stop" | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly children?: ReactNode;
}

/** Something to know, set apart from the text around it. It stays until what it says is no longer so. */
export function Notice({ title, tone = "info", headingLevel = 2, children }: NoticeProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const className = tone === "info" ? "sl-notice" : `sl-notice sl-notice--${tone}`;
  if (title === undefined) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={titleId}>
      <Heading id={titleId} className="sl-notice__title">
        {title}
      </Heading>
      {children}
    </section>
  );
}
