import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyName } from "../tag/arbitrary-name.testing";
import { parseTagName } from "../tag/parse";
import { replacementCandidates } from "./replacement-candidates";
import { chooseReplacement, type KnownLife } from "./replacement-tag";

const replacementTag = <Name extends string>(name: string, tags: readonly Name[], lifeOf: (tag: string) => KnownLife) =>
  chooseReplacement(replacementCandidates(name, tags), lifeOf, lifeOf(name));

const TAGS = (
  "latest 11.0-preview 11.0-preview-resolute-amd64 11.0.0-preview.7-resolute 11.0.0-preview.6-resolute 10.0 10.0-noble " +
  "10.0-alpine3.23 10.0-preview 10.0.0-preview.7-trixie 10.0.0-rc.2-noble 10.0.2 10.0.2-noble 10.0.11 10.0.11-noble " +
  "10.0.11-noble-arm64v8 10.0.11-noble-chiseled-extra-arm64v8 10.0.11-noble-chiseled-arm64v8 10.0.9-noble-chiseled-extra-arm64v8 " +
  "10.0.11-nanoserver-ltsc2025 10.0.11-nanoserver-ltsc2022 10.0.9-nanoserver-ltsc2022 9.0 9.0-noble 9.0.8-noble 9.0.7-noble " +
  "9.0.4-alpine3.20 9.0.19-alpine3.23 9.0.18-alpine3.24 9.0.19-alpine3.9 9.0.8-bookworm-slim " +
  "8.0 8.0-noble 8.0.30-noble 8.0.30-bookworm-slim-amd64 7.0.20-bookworm-slim-amd64 6.0.36-bookworm-slim-amd64 " +
  "6.0.35-bookworm-slim-amd64 6.0 6.0-noble"
).split(" ");

const lives = (ended: string, supported = "") => {
  const [dead, living] = [ended.split(" "), supported.split(" ")];
  return (tag: string): KnownLife => (dead.includes(tag) ? "ended" : living.includes(tag) ? "supported" : undefined);
};
const nothingKnown = () => undefined;

describe("the newest of the same line", () => {
  test.each([
    ["10.0.2-noble", "10.0.11-noble"],
    ["10.0.2", "10.0.11"],
    ["10.0.9-noble-chiseled-extra-arm64v8", "10.0.11-noble-chiseled-extra-arm64v8"],
    ["10.0.9-nanoserver-ltsc2022", "10.0.11-nanoserver-ltsc2022"],
    ["11.0.0-preview.6-resolute", "11.0.0-preview.7-resolute"],
    // A preview is replaced by the release, and a tag may no longer be in the list.
    ["10.0.0-rc.2-noble", "10.0.11-noble"],
    ["10.0-preview", "10.0"],
    ["9.0.1-noble", "9.0.8-noble"],
  ])("of %s is %s", (name, tag) => {
    expect(replacementTag(name, TAGS, nothingKnown)).toEqual({ tag, why: "newer-in-line", newerSystem: false });
  });

  test.each([
    [
      "2022-CU9-ubuntu-22.04",
      "2022-CU26-ubuntu-22.04",
      "2022-RTM-ubuntu-22.04 2022-CU26-ubuntu-22.04 2022-CU26-ubuntu-20.04",
    ],
    [
      "2022-preview-ubuntu-22.04",
      "2022-CU26-ubuntu-22.04",
      "2022-CU9-ubuntu-22.04 2022-CU26-ubuntu-22.04 2022-CU26-ubuntu-20.04 2022-RC1-ubuntu-22.04",
    ],
    ["2025-RC1-ubuntu-24.04", "2025-CU1-ubuntu-24.04", "2025-RTM-ubuntu-24.04 2025-CU1-ubuntu-24.04"],
    ["2019-CU31-ubuntu-20.04", "2019-CU32-GDR8-ubuntu-20.04", "2019-CU32-ubuntu-20.04 2019-CU32-GDR8-ubuntu-20.04"],
    ["10.0.20348.4052", "10.0.20348.4171", "10.0.20348.4171 10.0.26100.4349 10.0.20348.169"],
    ["1809-KB5034122", "1809-KB5034768", "1809 1809-KB5034768 1809-KB5034768-amd64 ltsc2022-KB5040000"],
    [
      "4.8-20260714-windowsservercore-ltsc2019",
      "4.8-20260811-windowsservercore-ltsc2019",
      "4.8-20260811-windowsservercore-ltsc2022 4.8-20260811-windowsservercore-ltsc2019 4.8-windowsservercore-ltsc2019",
    ],
    [
      "ubuntu-22.04-helix-amd64-20230809192837-e1ce8b3",
      "ubuntu-22.04-helix-amd64-20240809192837-a1ce8b4",
      "ubuntu-22.04-helix-amd64 ubuntu-22.04-helix-amd64-20240809192837-a1ce8b4 ubuntu-22.04-helix-arm64v8-20250809192837-a1ce8b4",
    ],
    ["prod_20201015.1", "prod_20201015.2", "prod_20201015.2 test_20211015.1 prod_20201014.9"],
    [
      "7.2.0-main-07-27-2026-2169504d-cfg",
      "7.2.0-main-08-01-2026-9504d216-cfg",
      "7.2.0-main-08-01-2026-9504d216-cfg 7.2.0-dev-08-02-2026-9504d216-cfg 7.2.0-main-08-03-2026-9504d216",
    ],
    ["8.0.401-noble", "8.0.401-1-noble", "8.0.401-noble 8.0.401-1-noble 8.0.401-2-alpine3.20 8.0.400-3-noble"],
    ["8.0.400-1-noble", "8.0.401-noble", "8.0.401-noble 8.0.400-noble 8.0.400-1-noble"],
    ["v1.24.6", "v1.24.6-hotfix.20230201", "v1.24.6 v1.24.6-hotfix.20230101 v1.24.6-hotfix.20230201 v1.24.6-2169504d"],
    [
      "20.14.0-1-azl3.0.20240301-amd64",
      "20.14.0-8-azl3.0.20250402-amd64",
      "20 20.14 20.14.0-8-azl3.0.20250402 20.14.0-8-azl3.0.20250402-amd64 20.14.0-7-azl3.0.20250102-amd64 " +
        "24.13.0-4-azl3.0.20260404-amd64",
    ],
    [
      "3.9.14-3-cm2.0.20230304",
      "3.9.19-13-cm2.0.20250402",
      "3 3.9 3.9.14-3-cm2.0.20231101 3.9.19-13-cm2.0.20250402 3.9.19-13-cm2.0.20250402-amd64 3.9.19-7-cm2.0.20240501",
    ],
    ["8u192-alpine", "8u202-alpine", "8u202 8u202-alpine 11u2-alpine 8-alpine"],
    ["4.0.13-24-trixie", "4.0.14-24-trixie", "4.0.14-24-trixie 4.0.14-trixie 4.0.15-22-trixie 5.0.1-24-trixie"],
    ["4.0.13-trixie", "4.0.14-trixie", "4.0.14-24-trixie 4.0.14-trixie 4.0.14-26-trixie"],
  ])("of %s is %s", (name, tag, tags) => {
    expect(replacementTag(name, tags.split(" "), nothingKnown)).toMatchObject({ tag, why: "newer-in-line" });
  });
});

describe("the nearest line after it", () => {
  test("is used if the tag's own line has nothing newer that is supported", () => {
    const next = (life: ReturnType<typeof lives>) => replacementTag("6.0.35-bookworm-slim-amd64", TAGS, life)?.tag;
    expect(next(nothingKnown)).toBe("6.0.36-bookworm-slim-amd64");
    expect(next(lives("6.0.36-bookworm-slim-amd64"))).toBe("7.0.20-bookworm-slim-amd64");
    expect(next(lives("6.0.36-bookworm-slim-amd64 7.0.20-bookworm-slim-amd64"))).toBe("8.0.30-bookworm-slim-amd64");
    expect(next(lives("6.0.36-bookworm-slim-amd64", "8.0.30-bookworm-slim-amd64"))).toBe("8.0.30-bookworm-slim-amd64");
    const all = "6.0.36-bookworm-slim-amd64 7.0.20-bookworm-slim-amd64 8.0.30-bookworm-slim-amd64";
    expect(next(lives(all))).toBeUndefined();
  });

  test.each([
    ["6.0", "8.0"],
    ["6.0-noble", "8.0-noble"],
    ["8.0.30-noble", "9.0.8-noble"],
    ["9.0.8-noble", "10.0.11-noble"],
  ])("of %s has %s", (name, tag) => {
    expect(replacementTag(name, TAGS, nothingKnown)).toEqual({ tag, why: "next-line", newerSystem: false });
  });

  test("keeps words such as latest and the version of a language", () => {
    const tags = "2025-latest 2022-latest 2025 3-python3.11 4-python3.11 4-python3.12 4-nightly-python3.11".split(" ");
    expect(replacementTag("2022-latest", tags, nothingKnown)?.tag).toBe("2025-latest");
    expect(replacementTag("3-python3.11", tags, nothingKnown)?.tag).toBe("4-python3.11");
  });

  test("is not for a tag that is known to be supported", () => {
    expect(replacementTag("9.0.8-noble", TAGS, lives("", "9.0.8-noble"))).toBeUndefined();
    expect(replacementTag("9.0.7-noble", TAGS, lives("", "9.0.7-noble"))?.tag).toBe("9.0.8-noble");
  });
});

describe("a newer release of the distribution", () => {
  test("is used within a line before the next line, and only if its own has ended", () => {
    const tags = [...TAGS, "9.0.5-alpine3.20", "10.0.1-alpine3.20"];
    expect(replacementTag("9.0.4-alpine3.20", tags, nothingKnown)).toMatchObject({ tag: "9.0.5-alpine3.20" });
    expect(replacementTag("9.0.4-alpine3.20", tags, lives("9.0.5-alpine3.20"))).toEqual({
      tag: "9.0.19-alpine3.23",
      why: "newer-in-line",
      newerSystem: true,
    });
  });

  test("does not apply to Windows or to code names", () => {
    const tags = "10.0.11-nanoserver-ltsc2025 10.0.11-resolute 10.0.11-ubuntu-26.04".split(" ");
    expect(replacementTag("10.0.9-nanoserver-ltsc2022", tags, nothingKnown)).toBeUndefined();
    expect(replacementTag("10.0.9-noble", tags, nothingKnown)).toBeUndefined();
    expect(replacementTag("10.0.9-ubuntu-24.04", tags, nothingKnown)?.tag).toBe("10.0.11-ubuntu-26.04");
  });
});

test.each([
  ["latest", "nothing newer is meant by its name"],
  ["noble", "a code name has no version"],
  ["", "it is no name"],
  ["acme", "it says nothing"],
  ["123456", "a build number has no line"],
  ["10.0.11-noble-arm64v8", "it is the newest"],
  ["10.0.11-nanoserver-ltsc2025", "Windows releases are hosts of their own"],
  ["8.0.30-noble-composite", "no other has the variant"],
  ["10.0.26100.4349", "builds of Windows have no next line"],
  ["8.0.401-1-noble", "the first build of a version is older"],
  ["4.0.14-22-trixie", "another version of Node is another image"],
])("%s has no replacement: %s", (name) => {
  const others = "123457 acme2 ltsc2025 10.0.26200.1 8.0.401-noble 4.0.14-24-trixie 4.0.14-trixie".split(" ");
  const tags = name === "8.0.401-1-noble" ? ["8.0.401-noble"] : [...TAGS, ...others];
  expect(replacementTag(name, tags, nothingKnown)).toBeUndefined();
});

test("for any names, a replacement is in the list, is the same image, and is no preview of a stable tag", () => {
  const life = fc.func(fc.constantFrom<KnownLife>("ended", "supported", undefined));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyName, fc.constantFrom(...TAGS)), { maxLength: 30 }),
      anyName,
      life,
      (tags, some, lifeOf) => {
        for (const name of [some, ...tags]) {
          const replacement = replacementTag(name, tags, lifeOf);
          if (!replacement) continue;
          const [before, after] = [parseTagName(name), parseTagName(replacement.tag)];
          expect(tags).toContain(replacement.tag);
          expect(replacement.tag).not.toBe(name);
          expect(lifeOf(replacement.tag)).not.toBe("ended");
          expect([after.architecture, after.variants, after.os?.name]).toEqual([
            before.architecture,
            before.variants,
            before.os?.name,
          ]);
          if (!before.prerelease) expect(after.prerelease).toBeUndefined();
        }
      },
    ),
  );
});
