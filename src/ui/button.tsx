import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Link } from "./router.tsx";

type Variant = "primary" | "secondary" | "warning";

const variantClass: Record<Variant, string> = {
  primary: "govuk-button",
  secondary: "govuk-button govuk-button--secondary",
  warning: "govuk-button govuk-button--warning",
};

interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "disabled"> {
  readonly variant?: Variant | undefined;
  /** While the act is under way. The button keeps the focus, which `disabled` would drop, and ignores a second press. */
  readonly busy?: boolean | undefined;
}

export function Button({ variant = "primary", busy = false, type = "button", onClick, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button {...rest} type={type} className={variantClass[variant]} aria-disabled={busy || undefined} onClick={press} />
  );
}

interface ButtonLinkProps {
  readonly to: string;
  readonly variant?: Variant | undefined;
  readonly children: ReactNode;
}

/** Goes to another screen: a link to assistive technology, so that it is listed and opened as one. */
export function ButtonLink({ to, variant = "primary", children }: ButtonLinkProps) {
  return (
    <Link to={to} className={variantClass[variant]} draggable={false}>
      {children}
    </Link>
  );
}

interface LinkButtonProps extends Omit<ComponentProps<"button">, "className" | "type"> {}

/** An act that reads as part of a sentence: a button that looks like a link. */
export function LinkButton(props: LinkButtonProps) {
  return <button {...props} type="button" className="sl-link-button" />;
}

export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
