/**
 * The one place where a text becomes the address of code. Under `require-trusted-types-for 'script'` a worker takes no
 * plain string; this policy is the only one the page may make, and it passes nothing but this application's own files.
 */
interface Policy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: "app-worker", rules: Policy) => Policy;
}

const rules: Policy = { createScriptURL: ownScript };

// Browsers without Trusted Types get the same check without the wrapper.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("app-worker", rules) ?? rules;

/** The address of a worker or service worker of this application, in the form that the browser's policy takes. Throws on any other. */
export function trustedScriptUrl(url: string): string {
  return policy.createScriptURL(url);
}

function ownScript(url: string): string {
  const folder = new URL(".", document.baseURI);
  const { href, search, hash } = new URL(url, folder);
  const path = href.slice(folder.href.length);
  const isOwn = href.startsWith(folder.href) && search === "" && hash === "" && /^(sw|assets\/[\w.-]+)\.js$/.test(path);
  if (!isOwn) throw new TypeError("Not a script of this application.");
  return href;
}
