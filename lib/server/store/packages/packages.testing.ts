import { expect, it } from "vitest";
import { parsePackageSearch } from "@/lib/mar/package-search/parse-package-search";
import type { PackageIdentity } from "@/lib/mar/sbom/identity";
import { digest, look, NAME, OTHER, tag } from "../names.testing";
import type { Store } from "../store";
import type { SbomOutcome, SweepPlace } from "./package-store";

const NOW = Date.UTC(2026, 10, 30);
const DAY = 24 * 60 * 60 * 1000;
const built = (days: number) => Date.UTC(2026, 2, 30) - days * DAY;

/** A package in short: `deb/debian/openssl@3.0.2`. */
function identity(text: string): PackageIdentity {
  const [path = "", version = ""] = text.split(/@(?!.*\/)/);
  const [type = "", ...names] = path.split("/");
  return { type, space: names.slice(0, -1).join("/"), name: names.at(-1) ?? "", version };
}

/** Tests what a store says of packages. */
export function testPackages(store: () => Store): void {
  const packages = () => store().packages;
  const put = (subject: number, days: number, ...names: string[]) =>
    packages().put({ subject: digest(subject), created: built(days), packages: names.map(identity), isPartial: false });
  const settle = (image: number, outcome: Partial<SbomOutcome> = {}) => {
    const read: SbomOutcome = { state: "read", subjects: [digest(image)], isPartial: false };
    return packages().settle("global", digest(image), { ...read, ...outcome });
  };
  /** An image with a tag and an SBOM. */
  const image = async (number: number, days: number, name: string, ...names: string[]) => {
    const [repository, called = ""] = name.startsWith("r:") ? [OTHER, name.slice(2)] : [NAME, name];
    await store().observations.look(look(1_000, number, { repository, tag: tag(called) }));
    await packages().expect("global", [{ repository, digest: digest(number), created: built(days) }]);
    await put(number, days, ...names);
    await settle(number);
  };
  const search = (text: string, page: { limit?: number; after?: number } = {}) =>
    packages().find("global", parsePackageSearch(text), { limit: 50, now: NOW, ...page });
  const found = async (text: string) =>
    (await search(text)).images.flatMap((each) =>
      each.packages.map(({ name, version }) => `${each.repository}:${each.tags[0]} ${name} ${version}`),
    );
  const sweep = async () => {
    let at: SweepPlace | undefined;
    do at = await packages().sweep("global", at);
    while (at);
  };
  const fill = async () => {
    await image(1, 30, "8.0", "deb/debian/openssl@3.0.2-0", "npm/@types/node@18.0.1");
    await image(2, 10, "9.0", "deb/debian/openssl@3.0.14-1", "nuget/Newtonsoft.Json@13.0.3");
    await image(3, 20, "r:9.0-alpine", "apk/alpine/openssl@3.5.0-r0", "apk/alpine/libssl3@3.5.0-r0");
  };

  it.each([
    ["pkg:openssl", [2, 3, 1]],
    ["pkg:openssl@3.0.*", [2, 1]],
    ["pkg:openssl@3.0.2", [1]],
    ["pkg:openssl@>=3.0.2,<3.5", [2, 1]],
    ["pkg:openssl@<3.0.2", []],
    ["pkg:deb/debian/openssl@3.0.2", [1]],
    ["pkg:deb/openssl", [2, 1]],
    ["pkg:deb/ubuntu/openssl", []],
    ["purl:pkg:apk/alpine/openssl@3.5.0-r0", [3]],
    ["pkg:*ssl3*", [3]],
    ["pkg:open*", [2, 3, 1]],
    ["pkg:newtonsoft.json", [2]],
    ["pkg:@types/node", [1]],
    ["pkg:node", [1]],
    ["pkg:npm/node", []],
    ["pkg:openssl pkg:node", [2, 3, 1]],
    ["pkg:openssl repo:runtime", [3]],
    ["pkg:openssl os:alpine", [3]],
    ["pkg:openssl ver:9 -alpine", [2]],
    ["pkg:100%", []],
    ["pkg:a_b*", []],
  ])("finds the images of %s, those built last first", async (text, numbers) => {
    await fill();
    const { images } = await search(text);
    expect(images.map((each) => each.digest)).toEqual(numbers.map(digest));
  });

  it("says which packages it found, as they are written", async () => {
    await fill();
    expect(await found("pkg:*ssl*")).toEqual([
      "dotnet/aspnet:9.0 openssl 3.0.14-1",
      "dotnet/runtime:9.0-alpine openssl 3.5.0-r0",
      "dotnet/runtime:9.0-alpine libssl3 3.5.0-r0",
      "dotnet/aspnet:8.0 openssl 3.0.2-0",
    ]);
    expect((await search("pkg:newtonsoft.json")).images).toMatchObject([
      { packages: [{ type: "nuget", space: "", name: "Newtonsoft.Json", version: "13.0.3" }], more: 0 },
    ]);
  });

  it("goes on after a page, image by image", async () => {
    await fill();
    const first = await search("pkg:openssl", { limit: 2 });
    expect(first.images.map((each) => each.digest)).toEqual([digest(2), digest(3)]);
    const second = await search("pkg:openssl", { limit: 2, after: first.next ?? 0 });
    expect(second.images.map((each) => each.digest)).toEqual([digest(1)]);
    expect(second.next).toBeUndefined();
  });

  it("leaves out no image because another one has very many tags, and counts those", async () => {
    await image(1, 30, "old", "deb/debian/openssl@3.0.2-0");
    const many = Array.from({ length: 1_100 }, (_, at) =>
      store().observations.look(look(1_000, 2, { tag: tag(`${at}`) })),
    );
    await Promise.all(many);
    await image(2, 10, "1.0", "deb/debian/openssl@3.0.2-0");
    await image(3, 40, "older", "deb/debian/openssl@3.0.2-0");
    const { images } = await search("pkg:openssl");
    expect(images.map((each) => each.digest)).toEqual([2, 1, 3].map(digest));
    expect(images.map(({ moreTags }) => moreTags > 900)).toEqual([true, false, false]);
    expect(images[1]).toMatchObject({ tags: ["old"], moreTags: 0 });
  });

  it("finds an index by the SBOM of its platform, and asks whether that platform is meant", async () => {
    await store().observations.look(look(1_000, 10, { tag: tag("10.0") }));
    await packages().expect("global", [{ repository: NAME, digest: digest(10) }]);
    const sbom = { subject: digest(11), platform: "linux/arm64", packages: [identity("deb/debian/zlib@1")] };
    await packages().put({ ...sbom, isPartial: false });
    await settle(10, { subjects: [digest(11)], isPartial: true });
    const images = [{ repository: NAME, tags: ["10.0"], digest: digest(11), within: digest(10) }];
    expect((await search("pkg:zlib arch:arm64")).images).toMatchObject(images);
    expect((await search("pkg:zlib arch:amd64")).images).toEqual([]);
    expect(await packages().coverage("global")).toMatchObject({ images: 1, withSbom: 1, partly: 1 });
  });

  it("counts what came of images: none is not the same as not readable or not asked", async () => {
    await fill();
    for (const number of [4, 5, 6])
      await packages().expect("global", [{ repository: NAME, digest: digest(number), created: number }]);
    await settle(4, { state: "none", subjects: [] });
    await settle(5, { state: "unreadable", subjects: [] });
    const counts = { images: 5, withSbom: 3, partly: 0, unreadable: 1, waiting: 1 };
    expect(await packages().coverage("global")).toEqual(counts);
    expect(await packages().coverage("china")).toEqual({
      images: 0,
      withSbom: 0,
      partly: 0,
      unreadable: 0,
      waiting: 0,
    });
    expect(await packages().known([digest(1), digest(4)])).toEqual([digest(1)]);
  });

  it("gives the images that wait, those built last first, and leaves for later what cannot be read", async () => {
    const expected = [1, 2, 3].map((at) => ({ repository: NAME, digest: digest(at), created: built(at) }));
    await packages().expect("global", expected);
    await packages().expect("global", expected);
    const waiting = async (now = 1_000) =>
      (await packages().waiting("global", { now, limit: 9 })).map((each) => each.digest);
    expect(await waiting()).toEqual([1, 2, 3].map(digest));
    await packages().postpone("global", digest(2), { tries: 1, retryAt: 5_000 });
    await settle(1);
    await settle(3, { state: "none", subjects: [], againAt: 7_000 });
    expect(await waiting()).toEqual([]);
    expect(await packages().waiting("global", { now: 5_000, limit: 9 })).toMatchObject([{ tries: 1 }]);
    expect(await waiting(7_000)).toEqual([2, 3].map(digest));
    await settle(3, { state: "none", subjects: [] });
    expect(await waiting(7_000)).toEqual([digest(2)]);
  });

  it("shares names and versions, and keeps an SBOM once", async () => {
    await fill();
    await put(1, 0, "deb/debian/curl@8");
    expect(await found("pkg:curl")).toEqual([]);
    await image(7, 5, "8.0-noble", "deb/debian/openssl@3.0.2-0");
    expect((await search("pkg:openssl@3.0.2")).images.map((each) => each.digest)).toEqual([7, 1].map(digest));
  });

  it("finds images that a tag has now, and drops the others with their SBOMs", async () => {
    await fill();
    await store().observations.look(look(2_000, 8, { tag: tag("8.0") }));
    expect((await search("pkg:openssl")).images.map((each) => each.digest)).toEqual([2, 3].map(digest));
    await sweep();
    expect(await packages().known([1, 2, 3].map(digest))).toEqual([2, 3].map(digest));
    expect((await packages().coverage("global")).images).toBe(2);
    // The image of today came by a visitor: what it is, is not known yet.
    await store().observations.describe(digest(8), { kind: "index", created: built(1) });
    await sweep();
    expect(await packages().waiting("global", { now: 0, limit: 9 })).toMatchObject([{ digest: digest(8) }]);
    await image(9, 3, "7.0", "deb/debian/openssl@1.1.1w");
    expect((await search("pkg:openssl@1.*")).images.map((each) => each.digest)).toEqual([digest(9)]);
  });

  it("finds the few images that have one of many packages, and the many", async () => {
    const names = Array.from({ length: 40 }, (_, at) => `npm/many-${at}@1`);
    for (let at = 0; at < 6; at += 1) await image(20 + at, at, `${at}.0`, ...names.slice(at), "npm/one@1");
    await image(30, 9, "r:1.0", "npm/many-3@2");
    const digests = async (text: string, page: { limit: number; after?: number | undefined }) => {
      const { images, next } = await search(text, page);
      return { next, digests: images.map((each) => each.digest) };
    };
    const first = await digests("pkg:many-*", { limit: 4 });
    expect(first.digests).toEqual([20, 21, 22, 23].map(digest));
    expect((await digests("pkg:many-*", { limit: 4, after: first.next })).digests).toEqual([24, 25, 30].map(digest));
    expect((await digests("pkg:many-*@2", { limit: 4 })).digests).toEqual([digest(30)]);
    expect((await search("pkg:many-*", { limit: 1 })).images).toMatchObject([{ packages: { length: 20 }, more: 20 }]);
  });

  it("says that a pattern names more packages than it looks for", async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `npm/p${at}@1`);
    await image(1, 1, "8.0", ...many);
    const { images, isBroad } = await search("pkg:*");
    expect(isBroad).toBe(true);
    expect(images).toMatchObject([{ packages: { length: 20 }, more: expect.any(Number) }]);
    const page = await search("pkg:p1199");
    expect(page).toMatchObject({ images: [{ more: 0 }], isBroad: false });
  });
}
