// The headers that every host of the application sends. One place: the server here, the meta element of the build,
// the hosting samples and the tests all read this file.

const directives = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  // The service worker fetches the application's own files; the page itself asks for nothing.
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "manifest-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-src": ["'none'"],
  "frame-ancestors": ["'none'"],
  "require-trusted-types-for": ["'script'"],
  "trusted-types": ["app-worker"],
  sandbox: ["allow-scripts", "allow-same-origin", "allow-downloads", "allow-forms", "allow-modals"],
};

// A browser ignores these in a meta element and says so in its console.
const headerOnly = new Set(["frame-ancestors", "sandbox"]);

// Everything a page can be denied by name. A name that a browser does not know is ignored by it.
const denied = `accelerometer ambient-light-sensor attribution-reporting autoplay bluetooth browsing-topics camera
  captured-surface-control clipboard-read clipboard-write compute-pressure cross-origin-isolated deferred-fetch
  digital-credentials-create digital-credentials-get display-capture encrypted-media fullscreen gamepad geolocation
  gyroscope hid identity-credentials-get idle-detection interest-cohort join-ad-interest-group keyboard-map
  language-detector language-model local-fonts local-network local-network-access loopback-network magnetometer
  microphone midi on-device-speech-recognition otp-credentials payment picture-in-picture private-aggregation
  private-state-token-issuance private-state-token-redemption publickey-credentials-create publickey-credentials-get
  run-ad-auction screen-wake-lock serial shared-storage speaker-selection storage-access summarizer sync-xhr translator
  unload usb web-share window-management xr-spatial-tracking`;

function writePolicy(names) {
  return names.map((name) => `${name} ${directives[name].join(" ")}`).join("; ");
}

export const metaPolicy = writePolicy(Object.keys(directives).filter((name) => !headerOnly.has(name)));

export const headers = {
  "Content-Security-Policy": writePolicy(Object.keys(directives)),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-DNS-Prefetch-Control": "off",
  "Permissions-Policy": denied
    .split(/\s+/)
    .map((name) => `${name}=()`)
    .join(", "),
};

/** The type of every kind of file in the build. */
export const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** Names under assets/ carry a hash of what is inside. Everything else must be asked for, or an update is never seen. */
export const cacheControl = { assets: "public, max-age=31536000, immutable", others: "no-cache" };
