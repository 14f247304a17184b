import "server-only";

/**
 * What an address answers with: a page; what programs read; what other sites may show, such as badges; a file of a page.
 */
export type Kind = "page" | "program" | "picture" | "file";

/** A year. Names below and beside this host are not ours, so that it says nothing of them. */
const SAFE_TRANSPORT = "max-age=31536000";

/** What no page of ours uses. All are names that Chromium knows: it warns of others. */
const UNUSED_FEATURES = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** For what is no page, should a browser open it as one. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The security headers of each kind of answer, whatever its status. A page has a policy of its own (`proxy.ts`), as have the service worker and
 * badges; the one here is for answers without. There is no `Cross-Origin-Embedder-Policy`: see `docs/decisions.md`.
 */
export const POLICY: Record<Kind, Readonly<Record<string, string>>> = {
  page: {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": NOTHING,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": UNUSED_FEATURES.map((name) => `${name}=()`).join(", "),
  },
  program: {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": NOTHING,
    "Cross-Origin-Resource-Policy": "same-origin",
  },
  picture: {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": NOTHING,
    "Cross-Origin-Resource-Policy": "cross-origin",
  },
  // A page has twenty of them: what is only for documents is left out.
  file: { "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin" },
};

/** For answers that came over TLS. */
export const ENCRYPTED: Readonly<Record<string, string>> = { "Strict-Transport-Security": SAFE_TRANSPORT };

const KINDS: readonly (readonly [start: string, kind: Kind])[] = [
  ["/_next/static/", "file"],
  ["/api/", "program"],
  ["/feeds/", "program"],
  ["/badge/", "picture"],
  ["/og/", "picture"],
  ["/icon.svg", "picture"],
];

/** Returns what an address answers with. It is asked for each answer, so that it compares beginnings alone. */
export function kindOf(address: string): Kind {
  for (const [start, kind] of KINDS) if (address.startsWith(start)) return kind;
  return "page";
}
