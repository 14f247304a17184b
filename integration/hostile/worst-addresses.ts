import { again, type Inputs, long, of, path, shaped } from "./worst-inputs";

const numbered = (at: number) => `t${at}`;
const DIGEST = `sha256:${"0".repeat(64)}`;
const ASPNET = "/dotnet/aspnet";
const CHANGES = "/api/global/changes?since=2026-11-01T00:00:00Z";

/** The state that every page has, at its worst. */
function pageKeys(page: string): Inputs {
  return {
    "region again and again": again(page, "region", () => "china"),
    "an odd platform": `${page}?platform=${long("linux/arm64/v8/")}`,
    "a long platform": `${page}?platform=linux/${long("a")}`,
    "a long os.version": `${page}?os.version=${long("1.")}`,
    "a long manifest": `${page}?manifest=${long("sha256:a")}`,
    "a long tool": `${page}?tool=${long("docker")}&by=${"a"}`,
    "as many keys as are read": again(page, "k", numbered, 250),
    "more keys than are read": again(page, "k", numbered),
    "percent signs": `${page}?x=${long("%25")}`,
  };
}

/**
 * Every file of `app/` that answers an address, with its worst requests within the limits. Add a row for a new file;
 * `worst-addresses.test.ts` fails without it.
 */
export const WORST: Readonly<Record<string, Inputs>> = {
  "app/page.tsx": {
    ...pageKeys("/"),
    ...shaped("/", "q"),
    "q again and again": again("/", "q", numbered),
    "a namespace of one letter": `/?namespace=${long("a")}`,
    "a namespace and words": `/?namespace=dotnet&q=er+in+es+an`,
    "far down the list": "/?q=e&from=9999999",
    "what all names have": "/?q=e",
  },
  // In place of the page of any address, by what the request takes.
  "app/%5Fplain/route.ts": {
    "its own": `/_plain?x=${long("a")}`,
    ...shaped("/", "q"),
    "what all names have": "/?q=e",
    "many tags": ASPNET,
    "words that most tags have": `${ASPNET}?q=${encodeURIComponent("- . 1 0 a -z -y -x -w 8 9 . 2 3 4 5 6 7")}`,
    "far down the list": `${ASPNET}?from=9999999&group=line`,
    "an image": `${ASPNET}:10.0`,
    "two images": `/compare?from=dotnet/aspnet:9.0&to=dotnet/aspnet:10.0`,
    "a long name": `/compare?from=${long("a/")}&to=a`,
    "a text of a history": `/history?q=${long("a ")}`,
    "the docs": "/docs",
  },
  "app/sw.js/route.ts": { "a key": `/sw.js?x=${long("a")}` },
  "app/[...image]/page.tsx": {
    ...pageKeys(ASPNET),
    ...shaped(ASPNET, "q"),
    ...Object.fromEntries(
      "sort=version sort=name sort=size sort=created group=line group=digest view=matrix regions=compared about=readme"
        .split(" ")
        .map((state) => [state, `${ASPNET}?q=er+-1+0&${state}`]),
    ),
    "words that most tags have": `${ASPNET}?q=${encodeURIComponent("- . 1 0 a -z -y -x -w 8 9 . 2 3 4 5 6 7")}`,
    "far down the list": `${ASPNET}?from=9999999`,
    "a long path of components": path("a/"),
    "a long component": path("a"),
    slashes: path("%2F"),
    dots: path("a.b-c_d"),
    "a long host": path("a.", "/mcr.microsoft.com/"),
    "a link of the portal": path("a/", "/en-us/artifact/mar/"),
    "a search of the portal": `/en-us/catalog?search=${long("a+")}`,
    "a long tag": path("a", `${ASPNET}:`),
    "a long digest": path("a", `${ASPNET}@sha256:`),
    "an image, its state odd": `${ASPNET}:10.0?platform=${long("linux/arm64/v8/")}`,
    "an image": `${ASPNET}:10.0`,
    "an image, a long file": `${ASPNET}:10.0?file=${long("a/")}`,
    "an image, layers": again(`${ASPNET}:10.0`, "layer", () => DIGEST),
    "an image, attached": again(`${ASPNET}:10.0`, "attached", () => DIGEST),
  },
  "app/compare/page.tsx": {
    ...pageKeys("/compare"),
    ...shaped("/compare", "from"),
    ...shaped("/compare", "to", "&from=dotnet/aspnet:10.0"),
  },
  "app/check/page.tsx": pageKeys("/check"),
  "app/docs/page.tsx": pageKeys("/docs"),
  "app/search/page.tsx": {
    ...pageKeys("/search"),
    ...shaped("/search", "q"),
    "all operators": `/search?q=${encodeURIComponent("- 1 0 repo:* kind:a size:<1 created:2026 moved:2026 life:ended -zzz ".repeat(40))}`,
    "far down the list": `/search?after=${"9".repeat(15)}`,
    "a long place": `/search?after=${long("9")}`,
  },
  "app/end-of-life/page.tsx": {
    ...pageKeys("/end-of-life"),
    ...shaped("/end-of-life", "q"),
    "many words": `/end-of-life?within=3650&q=${encodeURIComponent("e % _ ! . 1 0 a ".repeat(90))}`,
    "a long place": `/end-of-life?after=${long("a/")}:1`,
    "days again and again": again("/end-of-life", "within", numbered),
  },
  "app/history/[[...name]]/page.tsx": {
    ...of("no name", shaped("/history", "q")),
    "days before a long one, of no name": `/history?before=${long("9")}`,
    ...pageKeys(`/history${ASPNET}`),
    ...shaped(`/history${ASPNET}`, "q"),
    "a tag": `/history${ASPNET}:10.0`,
    "a long time": `/history${ASPNET}:10.0?at=${long("2026-08-01T")}`,
    "a long day": `/history${ASPNET}?day=${long("2026-08-")}`,
    "days before a long one": `/history${ASPNET}?before=${long("9")}`,
    "a long tag": path("a", `/history${ASPNET}:`),
    "a long path": path("a/", "/history/"),
  },
  "app/endpoints/page.tsx": {
    ...pageKeys("/endpoints"),
    ...shaped("/endpoints", "mirror"),
    "long rules and form": `/endpoints?rules=${long("both").slice(0, 7000)}&form=${long("a").slice(0, 7000)}`,
    "all rules": "/endpoints?rules=both&form=azure-firewall",
  },
  "app/api/resolve/route.ts": {
    ...shaped("/api/resolve", "q"),
    "q again and again": again("/api/resolve", "q", numbered),
  },
  "app/badge/[region]/[...name]/route.ts": {
    "a long name": path("a/", "/badge/global/"),
    "a long tag": path("a", `/badge/global${ASPNET}:`),
    "what it shows again and again": again(`/badge/global${ASPNET}:10.0.svg`, "show", () => "platforms"),
  },
  "app/api/health/live/route.ts": { "as it is": again("/api/health/live", "x", numbered) },
  "app/api/health/ready/route.ts": { "as it is": again("/api/health/ready", "x", numbered) },
  "app/api/metrics/route.ts": { "as it is": again("/api/metrics", "x", numbered) },
  "app/api/openapi.json/route.ts": { "as it is": again("/api/openapi.json", "x", numbered) },
  "app/api/reachability/route.ts": { "as it is": again("/api/reachability", "x", numbered) },
  "app/api/firewall/[form]/route.ts": {
    "regions again and again": again("/api/firewall/host-list", "region", (at) => (at % 2 ? "global" : "china")),
    "a long form": path("a", "/api/firewall/"),
  },
  "app/api/[region]/v2/[...path]/route.ts": {
    "the whole catalog": "/api/global/v2/_catalog",
    "a page of the catalog": "/api/global/v2/_catalog?n=999999999&last=a",
    "the catalog after what it does not have": `/api/global/v2/_catalog?n=1&last=${long("~")}`,
    "all tags": `/api/global/v2${ASPNET}/tags/list`,
    "tags after what there is not": `/api/global/v2${ASPNET}/tags/list?n=1&last=${long("~")}`,
    "n again and again": again(`/api/global/v2${ASPNET}/tags/list`, "n", () => "1"),
    "a long path": path("a/", "/api/global/v2/"),
    "a long reference": path("a", `/api/global/v2${ASPNET}/manifests/`),
    "words of the path": path("manifests/", "/api/global/v2/"),
    "types of artifacts": again(`/api/global/v2${ASPNET}/referrers/${DIGEST}`, "artifactType", numbered),
  },
  "app/api/[region]/images/[...repository]/route.ts": {
    "64 tags": again(`/api/global/images${ASPNET}`, "reference", numbered, 64),
    "64 tags that are there": again(`/api/global/images${ASPNET}`, "reference", (at) => `${1 + (at % 10)}.0`, 64),
    "too many": again(`/api/global/images${ASPNET}`, "reference", () => "a"),
  },
  "app/api/[region]/digests/[...repository]/route.ts": {
    "64 tags": again(`/api/global/digests${ASPNET}`, "reference", numbered, 64),
    "64 digests": again(`/api/global/digests${ASPNET}`, "reference", () => DIGEST, 64),
    "too many": again(`/api/global/digests${ASPNET}`, "reference", () => "a"),
  },
  "app/api/[region]/search/route.ts": {
    ...shaped("/api/global/search", "q"),
    "a long digest": `/api/global/search?kind=digest&q=${long("a")}`,
    "a long place": `/api/global/search?after=${long("9")}`,
    "a long kind": `/api/global/search?kind=${long("tag")}`,
  },
  "app/api/[region]/end-of-life/route.ts": {
    ...shaped("/api/global/end-of-life", "q"),
    "all lines": "/api/global/end-of-life?within=3650&n=999999999",
    "all lines as CSV": "/api/global/end-of-life?within=3650&n=999999999&format=csv",
    "a long place": `/api/global/end-of-life?after=${long("a/")}:1`,
    "a long form": `/api/global/end-of-life?format=${long("csv")}`,
  },
  "app/api/[region]/history/[...repository]/route.ts": {
    ...shaped(`/api/global/history${ASPNET}`, "tag"),
    "all tags": `/api/global/history${ASPNET}?n=99999`,
    "after a long tag": `/api/global/history${ASPNET}?last=${long("a")}`,
    "a long path": path("a/", "/api/global/history/"),
  },
  "app/api/[region]/changes/route.ts": {
    "1,000 tags": `${CHANGES}&look&mark=${Array.from({ length: 1_000 }, (_, at) => (at ? `t${at}` : "dotnet/aspnet:t0")).join(",")}`,
    "200 repositories": again(CHANGES, "mark", (at) => `dotnet/r${at}`, 64),
    "all of a repository, from the beginning": "/api/global/changes?since=1970-01-01T00:00:00Z&mark=dotnet/aspnet",
    "too many": `${CHANGES}&mark=dotnet/aspnet:${long("1,")}1`,
    "a long time": `/api/global/changes?since=${long("1")}&mark=a`,
  },
  "app/api/[region]/replacements/[...repository]/route.ts": {
    "20 tags": again(`/api/global/replacements${ASPNET}`, "tag", (at) => `${at}.0-${"a".repeat(120)}`, 20),
    "too many": again(`/api/global/replacements${ASPNET}`, "tag", () => "a"),
  },
  "app/api/[region]/configs/[...repository]/route.ts": {
    digests: again(`/api/global/configs${ASPNET}`, "digest", () => DIGEST),
    "a long path": path("a/", "/api/global/configs/"),
  },
  "app/api/[region]/charts/[...repository]/route.ts": {
    digests: again(`/api/global/charts${ASPNET}`, "manifest", () => DIGEST),
    "a long file": `/api/global/charts${ASPNET}?manifest=${DIGEST}&file=${long("a/")}`,
    "a long path": path("a/", "/api/global/charts/"),
  },
  "app/api/[region]/about/[...repository]/route.ts": {
    "as it is": `/api/global/about${ASPNET}`,
    "a long path": path("a/", "/api/global/about/"),
  },
  "app/api/[region]/attached/[...repository]/route.ts": {
    digests: again(`/api/global/attached${ASPNET}`, "manifest", () => DIGEST),
    "a long path": path("a/", "/api/global/attached/"),
  },
  "app/api/[region]/sboms/[...repository]/route.ts": {
    digests: again(`/api/global/sboms${ASPNET}`, "manifest", () => DIGEST),
    "a long path": path("a/", "/api/global/sboms/"),
  },
  "app/api/[[...unknown]]/route.ts": { "a long path": path("a/", "/api/") },
  "app/feeds/[region]/end-of-life.atom/route.ts": { "a key": again("/feeds/global/end-of-life.atom", "x", numbered) },
  "app/feeds/[region]/end-of-life.json/route.ts": { "a key": again("/feeds/global/end-of-life.json", "x", numbered) },
  "app/feeds/[region]/[...name]/route.ts": {
    ...shaped(`/feeds/global${ASPNET}.atom`, "tags"),
    "all tags": `/feeds/global${ASPNET}.atom`,
    "24 conditions": `/feeds/global${ASPNET}.json?tags=${"os:noble+ver:>=1+date:<2030+-is:fixed+e+a+".repeat(20)}`,
    "24 words": `/feeds/global${ASPNET}.json?tags=${Array.from({ length: 24 }, (_, at) => `e${at}`).join("+")}`,
    "a long path": path("a/", "/feeds/global/"),
  },
  "app/og/[[...path]]/route.ts": {
    ...shaped("/og/compare.png", "from"),
    "an image": `/og/global${ASPNET}:10.0.png`,
    "a long name": `/og/global/${"a/".repeat(127)}a.png`,
    "a long path": path("a/", "/og/global/"),
  },
  "app/manifest.webmanifest/route.ts": { "as it is": again("/manifest.webmanifest", "x", numbered) },
  "app/styleguide/page.tsx": pageKeys("/styleguide"),
  "app/feeds/[[...unknown]]/route.ts": { "a long component": path("a", "/feeds/") },
};
