/** What an answer says of other addresses: where it came from, its headers and its text. */
export type Answered = { url: string; headers: Headers; text: string };

/** Attributes of HTML that hold an address. */
const ATTRIBUTE = / (?:href|src|action|poster|formaction)="([^"]*)"/gi;
/** Addresses in `srcset`, in a style, in the script that starts the worker, and those of previews. */
const OTHERS = [
  / (?:image)?srcset="([^"\s]+)/gi,
  /\burl\(["']?([^"')]+)/g,
  /\bregister\("([^"]+)"/g,
  /<meta [^>]*content="((?:https?:\/)?\/[^"]*)"/g,
];
/** Scripts, styles and typefaces, also among the data for the browser. */
const BUILT = /(?<=["'(\\])[\w./:~-]*\/_next\/[\w./~-]+/g;
const HEADERS = ["Location", "Content-Location", "Refresh", "Link"] as const;

/** Returns all addresses in an answer, as a browser or a program would ask for them. */
export function addressesIn({ url, headers, text }: Answered): string[] {
  const type = headers.get("Content-Type") ?? "";
  const named = HEADERS.flatMap((name) => {
    const value = headers.get(name) ?? "";
    return name === "Link"
      ? [...value.matchAll(/<([^>]*)>/g)].map(([, each = ""]) => each)
      : value.split("url=").at(-1);
  });
  return [...named, ...textAddresses(type, text)].flatMap((address) => {
    const whole = withoutEntities(address ?? "");
    return whole !== "" && URL.canParse(whole, url) ? [new URL(whole, url).href] : [];
  });
}

function textAddresses(type: string, text: string): string[] {
  const whole = text.match(/\bhttps?:\/\/[^\s"'<>\\)`]+/g) ?? [];
  if (/html|css/.test(type)) {
    const patterns = /css/.test(type) ? OTHERS : [ATTRIBUTE, ...OTHERS];
    const written = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = ""]) => address));
    return [...whole, ...written, ...(text.match(BUILT) ?? [])];
  }
  return /manifest\+json/.test(type) ? [...whole, ...(text.match(/(?<=")\/[^"]*(?=")/g) ?? [])] : whole;
}

function withoutEntities(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
}
