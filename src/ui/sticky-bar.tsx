import { type ReactNode, useEffect, useRef } from "react";

interface StickyBarProps {
  readonly as: "header" | "section" | "footer";
  /** Which of the three it is: each covers its own strip of the window. */
  readonly bar: "shell" | "identity" | "foot";
  readonly className: string;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A bar that stays in the window, and says in a custom property how much of it that covers, so that the browser scrolls a
 * focused field clear of it. Bars grow with a long name or larger type: a fixed height would sooner or later hide the focus.
 */
export function StickyBar({ as: Element, bar, className, label, children }: StickyBarProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const measure = () => {
      const covers = getComputedStyle(element).position === "sticky";
      style.setProperty(`--sl-${bar}-height`, covers ? `${element.offsetHeight}px` : "0px");
    };
    // It measures at once too, when the page is laid out for painting: asked for here, the layout would be made twice.
    const observer = globalThis.ResizeObserver === undefined ? null : new ResizeObserver(measure);
    if (observer === null) measure();
    observer?.observe(element);
    // A window that crosses the height under which nothing is sticky need not change the size of a bar.
    window.addEventListener("resize", measure);
    return () => {
      observer?.disconnect();
      window.removeEventListener("resize", measure);
      style.removeProperty(`--sl-${bar}-height`);
    };
  }, [bar]);
  return (
    // The three kinds of element share what is used of them here.
    <Element ref={ref as never} className={`sl-sticky sl-sticky--${bar} ${className}`} aria-label={label}>
      {children}
    </Element>
  );
}
