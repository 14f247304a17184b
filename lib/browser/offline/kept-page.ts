/** A page as the device keeps it. */
export type KeptPage = {
  url: string;
  /** The title as HTML, as the server wrote it. */
  title: string;
  /** When it was kept, and when the registry said what it shows, in milliseconds since 1970. */
  keptAt: number;
  readAt: number;
  bytes: number;
};

const HEADERS = {
  title: "X-Kept-Title",
  keptAt: "X-Kept-At",
  readAt: "X-Kept-Read-At",
  bytes: "X-Kept-Bytes",
} as const;

/** The headers of the server that a kept page needs: the policy names the scripts that it may run. */
const NEEDED = [
  "Content-Type",
  "Content-Security-Policy",
  "Cross-Origin-Opener-Policy",
  "Permissions-Policy",
  "Referrer-Policy",
  "X-Content-Type-Options",
];

/** Returns a page as a response to keep. */
export function toKeep(html: string, from: Response, now: number): Response {
  const headers = new Headers();
  for (const name of NEEDED) {
    const value = from.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const age = Number(from.headers.get("X-Data-Age")) || 0;
  const body = new TextEncoder().encode(html);
  headers.set(HEADERS.title, encodeURIComponent(/<title>([^<]*)</.exec(html)?.[1] ?? ""));
  headers.set(HEADERS.keptAt, String(now));
  headers.set(HEADERS.readAt, String(now - age * 1000));
  headers.set(HEADERS.bytes, String(body.byteLength));
  return new Response(body, { headers });
}

/** Returns what is known of a kept page. */
export function aboutKept(url: string, { headers }: Response): KeptPage {
  const number = (name: string) => Number(headers.get(name)) || 0;
  return {
    url,
    title: decodeURIComponent(headers.get(HEADERS.title) ?? ""),
    keptAt: number(HEADERS.keptAt),
    readAt: number(HEADERS.readAt),
    bytes: number(HEADERS.bytes),
  };
}
