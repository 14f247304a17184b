import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyName } from "@/lib/mar/tag/arbitrary-name.testing";
import { tagNamesInOrder } from "@/lib/mar/tag/order/order";
import { isPreview } from "@/lib/mar/tag/stage";
import { versionLine } from "@/lib/mar/tag/version-line";
import { firstTags } from "./first-tags";
import { suggestedOrder } from "./suggested";

const orderTags = (names: readonly string[], ended: readonly string[]) => {
  const tags = tagNamesInOrder(names);
  return suggestedOrder(tags, { first: firstTags(tags, ended), ended });
};
const order = (names: readonly string[], ended: readonly string[] = []) =>
  orderTags(names, ended).map(({ name }) => name);

const SYSTEMS = [
  "",
  "-alpine3.24",
  "-alpine3.23",
  "-azurelinux3.0",
  "-noble",
  "-noble-chiseled",
  "-nanoserver-ltsc2025",
];
const ARCHITECTURES = ["", "-amd64", "-arm64v8"];
/** Names like those of .NET: floating tags, patches and previews of seven lines, by system and architecture. */
const DOTNET = [
  "latest",
  ...[
    "11.0-preview",
    "11.0.0-preview.7",
    "11.0.0-preview.6",
    "10.0",
    "10.0.11",
    "10.0.10",
    "10.0-preview",
    "10.0.0-rc.2",
  ]
    .concat(["9.0", "9.0.8", "8.0", "8.0.30", "7.0", "7.0.20", "6.0", "6.0.36", "5.0", "5.0.17"])
    .flatMap((version) => SYSTEMS.flatMap((system) => ARCHITECTURES.map((arch) => `${version}${system}${arch}`))),
];

describe("suggestedOrder", () => {
  const dotnet = order(DOTNET, ["5", "6", "7"]);

  it("shows every supported line of .NET on the first screen, each with its plain tag first", () => {
    const screen = dotnet.slice(0, 25);
    expect(screen.slice(0, 3)).toEqual(["latest", "10.0", "10.0-alpine3.24"]);
    const plain = ["10.0", "9.0", "8.0"].map((line) => screen.indexOf(line));
    expect(plain).toEqual(plain.toSorted((a, b) => a - b));
    expect(plain).not.toContain(-1);
    for (const name of screen.slice(1)) expect(name).toMatch(/^(?:10|9|8)\.0(?!\.|-preview)/);
  });

  it("puts a line's systems before its variants", () => {
    expect(order(SYSTEMS.map((system) => `10.0${system}`).toReversed())).toEqual(
      ["", "-alpine3.24", "-azurelinux3.0", "-noble", "-nanoserver-ltsc2025", "-alpine3.23", "-noble-chiseled"].map(
        (system) => `10.0${system}`,
      ),
    );
  });

  it.each("ea eap tp prerelease techpreview insider unstable experimental".split(" "))(
    "takes %s for a preview",
    (word) => {
      expect(order([`25-${word}`, `25-${word}-alpine3.24`, "24", "24-alpine3.24", "24.0.1"])).toEqual([
        ...["24", "24-alpine3.24", "24.0.1"],
        ...[`25-${word}`, `25-${word}-alpine3.24`],
      ]);
    },
  );

  it("puts releases first, then previews, then ended lines", () => {
    const first = (wanted: RegExp) => dotnet.findIndex((name) => wanted.test(name));
    const last = (wanted: RegExp) => dotnet.findLastIndex((name) => wanted.test(name));
    expect(last(/^(?:10|9|8)\.0(?!.*(?:preview|rc))/)).toBeLessThan(first(/preview|rc/));
    expect(last(/preview|rc/)).toBeLessThan(first(/^[567]\.0/));
    expect(first(/^11\.0-preview/)).toBeLessThan(first(/^10\.0-preview/));
    expect(last(/^7\.0/)).toBeLessThan(first(/^6\.0/));
  });

  it.each([
    [
      "mssql/server",
      "latest 2025-latest 2022-latest 2019-latest 2025-CU1-ubuntu-24.04 2022-CU26-ubuntu-22.04 2022-CU9-ubuntu-22.04 " +
        "2022-preview-ubuntu-22.04",
    ],
    ["azure-cli", "latest azurelinux3.0 2.80.0 2.80.0-azurelinux3.0 2.80.0-amd64 2.79.0 2.78.0-1 2.78.0"],
    [
      "openjdk/jdk",
      "21-ubuntu 21-distroless 17-ubuntu 17-distroless 11-ubuntu 11-distroless 21.0.8-ubuntu 17.0.16-ubuntu",
    ],
    ["azurelinux/base/core", "3.0 2.0 3.0.20260404 3.0.20260404-amd64 3.0.20250206 2.0.20241230 3.0-preview"],
    [
      "devcontainers/typescript-node",
      "latest 24-trixie 22-trixie 5-24-trixie 4-24-trixie 4-22-trixie 5.0.1-24-trixie 4.0.14-24-trixie dev-24-trixie",
    ],
    ["playwright", "v1.63.0-noble v1.63.0-noble-amd64 v1.62.0-noble v1.61.0-noble next-noble v1.64.0-alpha-noble"],
    ["a chart", "1.10.0 1.9.0 0.1.0 2.0.0-rc.1 2.0.0-alpha.1"],
    ["a module of PowerShell", "2.0 1.10.0 1.9.0 1.0.0.0 2.0.0-Preview5"],
    [
      "windows/servercore",
      "ltsc2025 ltsc2022 1809 ltsc2019 ltsc2016 ltsc2025-amd64 ltsc2025-KB5069694 ltsc2022-KB5069690 1809-KB5034768 " +
        "10.0.26100.33296 10.0.20348.4052",
    ],
    ["azure-cli with lines", "latest 2.87 2.86 2.85 2.84 2.83 2.82 2.81 2.80 2.87.0 2.86.0 2.79 2.79.0"],
    ["words", "latest lts stable 7.6 7.5 7.6.1 7.5.4 preview nightly sha-2169504d"],
    ["branches and pull requests", "main 1.2.0 main-12 main-7 pr-7 pr-123"],
    ["only previews", "0.2.0-preview.2 0.2.0-preview.1 0.1.0-preview.9"],
  ])("arranges %s", (_, list) => {
    const names = list.split(" ");
    expect(order(names.toReversed())).toEqual(names);
  });

  it("puts ended releases of Windows last, whatever is installed on them", () => {
    const names =
      "4.8-windowsservercore-ltsc2022 4.8-20260811-windowsservercore-ltsc2022 4.8-windowsservercore-20H2".split(" ");
    expect(order(names.toReversed(), ["windows-20h2"])).toEqual(names);
    expect(order(["10.0.26100.1", "20H2", "ltsc2022"], ["windows-20h2"])).toEqual(["ltsc2022", "10.0.26100.1", "20H2"]);
  });

  // Each name is once in a list.
  const lists = fc.uniqueArray(fc.oneof(anyName, fc.constantFrom(...DOTNET)), { maxLength: 60 });
  const endings = fc.subarray(["5", "6", "7", "8.0", "10", "windows-ltsc2022"]);

  it("only moves tags, whatever their names, and depends on nothing else", () => {
    fc.assert(
      fc.property(lists, endings, (names, ended) => {
        const sorted = order(names, ended);
        expect(sorted.toSorted()).toEqual(names.toSorted());
        expect(order(sorted, ended)).toEqual(sorted);
        expect(order(names.toReversed(), ended)).toEqual(sorted);
      }),
    );
  });

  it("leaves out a first tag that has since left the list", () => {
    const tags = tagNamesInOrder(["latest", "2.0", "1.0"]);
    const sorted = suggestedOrder(tags, { first: ["latest", "3.0", "1.0"], ended: [] });
    expect(sorted.map(({ name }) => name)).toEqual(["latest", "1.0", "2.0"]);
  });

  it("shows each of up to 8 serviced lines on the first screen", () => {
    const versions = fc.uniqueArray(fc.tuple(fc.nat(99), fc.nat(99)), {
      selector: String,
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(versions, (lines) => {
        const names = lines.flatMap(([major, minor]) => SYSTEMS.map((system) => `${major}.${minor}${system}`));
        const screen = new Set(order(["latest", ...names]).slice(0, 25));
        for (const [major, minor] of lines) expect(screen).toContain(`${major}.${minor}`);
      }),
    );
  });

  it("never puts a preview before a release that has not ended", () => {
    fc.assert(
      fc.property(lists, endings, (names, ended) => {
        const sorted = orderTags(names, ended);
        const alive = sorted.filter(({ version, os }) => {
          const line = versionLine(version) ?? "";
          return !ended.some((end) => line === end || line.startsWith(`${end}.`) || os?.version === end.slice(8));
        });
        const firstPreview = alive.findIndex(isPreview);
        const rest = firstPreview === -1 ? [] : alive.slice(firstPreview);
        expect(rest.filter((tag) => !isPreview(tag) && (tag.version ?? tag.understood))).toEqual([]);
      }),
    );
  });
});
