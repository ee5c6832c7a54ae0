/**
 * Moves the focus to an element of this page. Links to a place in the page go through here: a real fragment would
 * change the hash, which is the address of the screen.
 */
export function focusById(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  // The question is scrolled to, not the bare input: its label and error would stay above the edge.
  const group = element.closest("fieldset, .govuk-form-group") ?? element;
  group.scrollIntoView?.({ block: "nearest" });
  element.focus({ preventScroll: true });
}
