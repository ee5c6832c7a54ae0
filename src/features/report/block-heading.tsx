interface BlockHeadingProps {
  /** 2 on a part's own screen; 3 or 4 where parts and sections have headings above it. */
  readonly level: 2 | 3 | 4;
  readonly children: string;
}

/** A heading inside a part. */
export function BlockHeading({ level, children }: BlockHeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag className={level === 2 ? "govuk-heading-m" : "govuk-heading-s"}>{children}</Tag>;
}
