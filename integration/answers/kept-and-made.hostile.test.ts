import { describe, expect, it, vi } from "vitest";
import { hostileSite } from "../hostile/hostile-site";
import { withoutScripts } from "../hostile/page-text";
import { type Asked, askedFrom } from "./asked-from";

const site = hostileSite({ RATE_LIMIT: "off", LIST_FRESH_SECONDS: "3600", TAG_FRESH_SECONDS: "3600" });
const PATIENT = { timeout: 110_000, interval: 100 };
const BROWSER = { accept: "text/html,*/*;q=0.8", "user-agent": "Mozilla/5.0" };
const LATER = { ...BROWSER, "sec-fetch-site": "same-origin" };
/** No kept answer fits a request that says in an unusual way that it has no body, so that the application answers it. */
const MADE = { "content-length": "00" };

type Headers = Record<string, string>;
const ask = (path: string, headers: Headers = LATER) => askedFrom(site.url, path, { headers });
const askMade = (path: string, headers: Headers = LATER) => ask(path, { ...headers, ...MADE });
const isKept = ({ headers }: Asked) => headers["cache-control"]?.startsWith("public") ?? false;

/** Returns what a page shows, without what names its scripts, numbers its parts, and has browsers without scripts ask again for a part that was late. */
function shown({ text }: Asked): string {
  return withoutScripts(text)
    .replaceAll(/<link rel="preload"[^>]*>| nonce="[^"]*"|<!--.*?-->/g, "")
    .replaceAll(/ (?:id|aria-labelledby|popovertarget)="_[^"]*"/gi, "")
    .replaceAll(/<noscript><meta http-equiv="refresh"[^>]*><\/noscript>/g, "");
}

const ADDRESSES = [
  ...["/", "/?", "/?browse=all", "/?q=dotnet&region=china", "/?region=china&q=dotnet", "/?q=nothing-has-this"],
  ...["/dotnet/aspnet", "/dotnet/aspnet?q=10&q=9", "/dotnet/aspnet?region=china", "/%64otnet/aspnet"],
  ...["/dotnet/aspnet:10.0", "/dotnet%2Faspnet:10.0", "/dotnet/aspnet%3A10.0", "/dotnet/aspnet:10.0#part"],
  ...["/dotnet/aspnet:10.0?region=global&region=china", "/dotnet/aspnet:10.0?region=china&region=global"],
  ...["/zh-cn", "/zh-cn?browse=all", "/zh-cn/dotnet/aspnet", "/zh-cn/dotnet/aspnet:10.0?platform=linux%2Farm64"],
];

describe("a kept page", () => {
  it.each(ADDRESSES)("%s is the page that the application makes", async (path) => {
    await vi.waitFor(async () => {
      const kept = await ask(path);
      expect(isKept(kept), path).toBe(true);
      const made = await askMade(path);
      expect(isKept(made)).toBe(false);
      // What streams later is elsewhere in the text.
      expect(made.text).not.toContain('<template id="B:');
      expect([kept.status, kept.headers["content-type"]]).toEqual([made.status, made.headers["content-type"]]);
      expect(shown(kept)).toBe(shown(made));
    }, PATIENT);
  });

  it.each(["/", "/?", "/?&", "/?_rsc=1", "/#part", "/?q=a"])(
    "%s leads a first visit where the application would",
    async (path) => {
      await vi.waitFor(async () => expect(isKept(await ask(path)), path).toBe(true), PATIENT);
      const first = { ...BROWSER, "accept-language": "zh-CN" };
      const [kept, made] = [await ask(path, first), await askMade(path, first)];
      expect([kept.status, kept.headers.location]).toEqual([made.status, made.headers.location]);
    },
  );

  it.each([
    ["x-nonce", "bm9uY2U"],
    ["x-search", "?region=china"],
    ["x-middleware-prefetch", "1"],
    ["x-nextjs-data", "1"],
    ["x-forwarded-host", "evil.example"],
    ["content-security-policy", "script-src *"],
    ["accept-language", "zh-CN"],
    ["cookie", "NEXT_LOCALE=zh-cn"],
    ["user-agent", "Twitterbot/1.0"],
    ["range", "bytes=0-9"],
  ])("is the same for all, whoever sends %s first", async (name, value) => {
    const path = `/dotnet/aspnet:10.0?first=${name}`;
    await ask(path, { ...LATER, [name]: value });
    await vi.waitFor(async () => {
      const [kept, made] = [await ask(path), await askMade(path)];
      expect(isKept(kept)).toBe(true);
      expect(made.text).not.toContain('<template id="B:');
      expect(shown(kept)).toBe(shown(made));
      expect(Object.keys(kept.headers).filter((each) => !(each in made.headers))).toEqual(
        expect.not.arrayContaining(["x-matched-path", "x-middleware-skip"]),
      );
    }, PATIENT);
  });
});

const FORMS: readonly Headers[] = [{}, { range: "bytes=0-9" }, { "if-none-match": "*" }, { accept: "text/html" }];

describe("a kept answer of the API", () => {
  it.each(["tags/list", "tags/list?n=3", "tags/list?last=10.0&n=3", "tags/list?n=3&n=4", "manifests/10.0"])(
    "%s is what the application answers, in each form",
    async (end) => {
      const path = `/api/global/v2/dotnet/aspnet/${end}`;
      for (const method of ["GET", "HEAD"]) {
        for (const more of FORMS) {
          await askedFrom(site.url, path, { headers: more });
          const kept = await askedFrom(site.url, path, { method, headers: more });
          const made = await askedFrom(site.url, path, { method, headers: { ...more, ...MADE } });
          expect([kept.status, kept.headers.etag, kept.text]).toEqual([made.status, made.headers.etag, made.text]);
        }
      }
    },
  );
});
