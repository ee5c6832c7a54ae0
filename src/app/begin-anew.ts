/** Loads the first screen as on the first day. Without its fragment the address is another, so the browser loads the page again. */
export function beginAnew(): void {
  window.location.replace(window.location.pathname);
}
