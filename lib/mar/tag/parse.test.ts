import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/lib/processor-time.testing";
import { anyName } from "./arbitrary-name.testing";
import { parseTagName } from "./parse";
import type { TagName } from "./tag-name";

/** Formats what a name says in one line, without the parts it does not have. */
function summary({ version, prerelease, update, date, build, os, variants, architecture, ...tag }: TagName): string {
  const number = (label: string, value: number | undefined): string => (value === undefined ? "" : `${label}${value}`);
  return [
    tag.floating === undefined ? "?" : tag.floating ? "floating" : "fixed",
    version?.join("."),
    prerelease && `${prerelease.label}${number("#", prerelease.number)}`,
    update && `${number("cu", update.cumulative)}${number("gdr", update.gdr)}${number("kb", update.kb)}`,
    date,
    build && `build=${build}`,
    os && `${os.family}/${os.name}${os.version === undefined ? "" : `/${os.version}`}`,
    ...variants.map((variant) => `+${variant}`),
    architecture && `(${architecture})`,
    tag.understood ? "" : "…",
  ]
    .filter(Boolean)
    .join(" ");
}

const NAMES: readonly (readonly [string, string])[] = [
  ["latest", "floating"],
  ["10", "floating 10"],
  ["10.0", "floating 10.0"],
  ["10.0-noble", "floating 10.0 linux/noble"],
  ["10.0.11", "fixed 10.0.11"],
  ["10.0.11-noble-chiseled-extra-arm64v8", "fixed 10.0.11 linux/noble +chiseled +extra (arm64)"],
  ["10.0-alpine3.23-composite-arm32v7", "floating 10.0 linux/alpine/3.23 +composite (arm/v7)"],
  ["8.0-alpine3.22-aot", "floating 8.0 linux/alpine/3.22 +aot"],
  ["6.0.36-bookworm-slim-amd64", "fixed 6.0.36 linux/bookworm +slim (amd64)"],
  ["17-mariner-cm2.0", "floating 17 linux/cbl-mariner/2.0"],
  ["17.0.9-mariner-cm2.0-amd64", "fixed 17.0.9 linux/cbl-mariner/2.0 (amd64)"],
  ["3.1.32-cbl-mariner2.0-distroless", "fixed 3.1.32 linux/cbl-mariner/2.0 +distroless"],
  ["9.0-azurelinux3.0", "floating 9.0 linux/azurelinux/3.0"],
  ["11.0-preview-resolute-amd64", "floating 11.0 preview linux/resolute (amd64)"],
  ["10.0.0-preview.7-trixie", "fixed 10.0.0 preview#7 linux/trixie"],
  ["10.0.100-rc.1.25451.107", "fixed 10.0.100 rc#1 build=25451.107"],
  ["8-preview", "floating 8 preview"],
  ["1.0.0rc1", "fixed 1.0.0 rc#1"],
  ["8.0-nanoserver-ltsc2022", "floating 8.0 windows/nanoserver/ltsc2022"],
  ["2.1.25-nanoserver-20H2", "fixed 2.1.25 windows/nanoserver/20h2"],
  ["6.3-ubuntu-chiseled", "floating 6.3 linux/ubuntu +chiseled"],
  ["ltsc2022", "floating windows/windows/ltsc2022"],
  ["ltsc2025-amd64", "floating windows/windows/ltsc2025 (amd64)"],
  ["1809", "floating windows/windows/1809"],
  ["1809-KB5034768", "fixed kb5034768 windows/windows/1809"],
  ["10.0.26100.33296", "fixed 10.0.26100.33296 windows/windows"],
  ["v1.5.9-windows-1809-amd64", "fixed 1.5.9 windows/windows/1809 (amd64)"],
  ["v1.1.1-windows-amd64-ltsc2022", "fixed 1.1.1 windows/windows/ltsc2022 (amd64)"],
  ["2022-latest", "floating 2022"],
  ["2022-CU26-ubuntu-22.04", "fixed 2022 cu26 linux/ubuntu/22.04"],
  ["2019-CU32-GDR8-ubuntu-20.04", "fixed 2019 cu32gdr8 linux/ubuntu/20.04"],
  ["2017-CU31-GDR-ubuntu-18.04", "fixed 2017 cu31gdr0 linux/ubuntu/18.04"],
  ["2022-RTM-ubuntu-20.04", "fixed 2022 cu0 linux/ubuntu/20.04"],
  ["2022-preview-ubuntu-22.04", "floating 2022 preview linux/ubuntu/22.04"],
  ["4", "floating 4"],
  ["4-python3.11", "floating 4 +python3.11"],
  ["4-dotnet-isolated8.0-slim", "floating 4 +dotnet-isolated8.0 +slim"],
  ["4-nightly-python3.11-core-tools", "floating 4 +python3.11 +core-tools"],
  ["v1.63.0-noble", "fixed 1.63.0 linux/noble"],
  ["next-jammy-arm64", "floating linux/jammy (arm64)"],
  ["4.8-20260811-windowsservercore-ltsc2019", "fixed 4.8 2026-08-11 windows/windowsservercore/ltsc2019"],
  ["4.8.1-windowsservercore-ltsc2022", "floating 4.8.1 windows/windowsservercore/ltsc2022"],
  ["4.8.1", "? 4.8.1"],
  ["4.8-3.5", "floating 4.8 +3.5"],
  ["1-3.12-bookworm", "floating 1 linux/bookworm +3.12"],
  ["lts-debian-bullseye-slim", "floating linux/bullseye +slim"],
  ["7.4-ubuntu-22.04", "floating 7.4 linux/ubuntu/22.04"],
  ["2.1.11-trixie", "fixed 2.1.11 linux/trixie"],
  ["ubuntu-22.04-helix-amd64", "floating linux/ubuntu/22.04 +helix (amd64)"],
  [
    "ubuntu-22.04-helix-amd64-20230809192837-e1ce8b3",
    "fixed 2023-08-09 build=192837 linux/ubuntu/22.04 +helix (amd64)",
  ],
  ["centos-stream9-helix", "floating linux/centos-stream/9 +helix"],
  ["prod_20201015.1", "fixed 2020-10-15 build=1 +prod"],
  ["7.2.0-main-07-27-2026-2169504d-cfg", "fixed 7.2.0 2026-07-27 build=2169504d +cfg"],
  ["2026-08-11", "fixed 2026-08-11"],
  ["202608", "fixed 2026-08"],
  ["2.0.20240112-amd64", "fixed 2.0 2024-01-12 (amd64)"],
  ["2.0-nonroot.20220607", "fixed 2.0 2022-06-07 +nonroot"],
  ["v1.27.3-1", "fixed 1.27.3 build=1"],
  ["6.0.301-1-alpine3.16-arm64v8", "fixed 6.0.301 build=1 linux/alpine/3.16 (arm64)"],
  ["20.14.0-8-azl3.0.20250402-amd64", "fixed 20.14.0 2025-04-02 build=8 linux/azurelinux/3.0 (amd64)"],
  ["3.9.14-3-cm2.0.20231101", "fixed 3.9.14 2023-11-01 build=3 linux/cbl-mariner/2.0"],
  ["3.9.19-13-cm2.0.20250402-nonroot", "fixed 3.9.19 2025-04-02 build=13 linux/cbl-mariner/2.0 +nonroot"],
  ["3.9-cbl-mariner2.0.20231101.1-amd64", "fixed 3.9 2023-11-01 build=1 linux/cbl-mariner/2.0 (amd64)"],
  ["azurelinux-3.0.20250402", "fixed 2025-04-02 linux/azurelinux/3.0"],
  ["20.14.0-8-azl3.0", "fixed 20.14.0 build=8 linux/azurelinux/3.0"],
  ["3.0.20250206-3.0", "fixed 3.0 2025-02-06"],
  ["cm", "? …"],
  ["14.8-1-cm2.0.20230805-amd64", "fixed 14.8 2023-08-05 build=1 linux/cbl-mariner/2.0 (amd64)"],
  ["2026-08-11.2", "fixed 2026-08-11 build=2"],
  ["nightly-2026-08-11", "fixed 2026-08-11"],
  ["8u232-zulu-alpine", "fixed 8 cu232 linux/alpine +zulu"],
  ["1.2.3-SNAPSHOT", "fixed 1.2.3 snapshot"],
  ["20240101.v10", "fixed 2024-01-01 build=10"],
  ["20240101-v10", "fixed 2024-01-01 build=10"],
  ["ubuntu-20240101-2", "fixed 2024-01-01 build=2 linux/ubuntu"],
  ["v20240101", "fixed 2024-01-01"],
  ["20240101.x10", "? …"],
  ["8u192", "fixed 8 cu192"],
  ["11u2-b09", "fixed 11 cu2 build=09"],
  ["11.0.2_9", "fixed 11.0.2 build=9"],
  ["pr-123", "? …"],
  ["pr-123-noble", "floating linux/noble …"],
  ["release-5", "? …"],
  ["main-123", "fixed build=123"],
  ["1.2.3_build.10", "fixed 1.2.3 build=10"],
  ["1.2.3-build-10", "fixed 1.2.3 build=10"],
  ["1.2.3-r2", "fixed 1.2.3 build=2"],
  ["1.2.3-b1234567", "fixed 1.2.3 build=b1234567"],
  ["r2", "? …"],
  ["v1.24.6-hotfix.20230101", "fixed 1.24.6 2023-01-01"],
  ["v1.24.6-hotfix-20230101", "fixed 1.24.6 2023-01-01"],
  ["v1.24.6-hotfix.20220620.1", "fixed 1.24.6 2022-06-20 build=1"],
  ["v1.24.6-hotfix", "fixed 1.24.6 build=0"],
  ["v1.24.6-hotfix-3-amd64", "fixed 1.24.6 build=3 (amd64)"],
  ["1.2.3-nightly.20260811.2", "fixed 1.2.3 2026-08-11 build=2"],
  ["2.0.0-Preview5", "fixed 2.0.0 preview#5"],
  ["1.0.0.0", "fixed 1.0.0.0"],
  ["2019-GDR1-ubuntu-16.04", "fixed 2019 cu0gdr1 linux/ubuntu/16.04"],
  ["2019-CTP3.2-ubuntu", "fixed 2019 ctp#3 build=2 linux/ubuntu"],
  ["4.0.14-24-trixie", "fixed 4.0.14 linux/trixie +24"],
  ["4-24-trixie", "floating 4 linux/trixie +24"],
  ["4-24", "floating 4 +24"],
  ["6.0.301-1-bookworm-slim", "fixed 6.0.301 build=1 linux/bookworm +slim"],
  ["sha-2169504d", "? build=2169504d …"],
  ["1.2.3-linux-x86_64", "fixed 1.2.3 linux/linux (amd64)"],
  ["1.2.3-acme-noble", "fixed 1.2.3 linux/noble …"],
  ["123456", "fixed 123456"],
  ["acme", "? …"],
  ["8.0iner-amd64", "? (amd64) …"],
  ["", "? …"],
  ["---", "? …"],
];

describe("parseTagName", () => {
  it.each(NAMES)("reads %s", (name, expected) => {
    expect(summary(parseTagName(name))).toBe(expected);
  });

  it("gives every piece a role", () => {
    const { segments } = parseTagName("11.0.0-preview.2_ubuntu-26.04-chiseled-acme-20260811.2-arm64v8");
    expect(segments.map(({ text, role }) => `${text} ${role}`)).toEqual([
      "11.0.0 version",
      "- separator",
      "preview.2 prerelease",
      "_ separator",
      "ubuntu-26.04 os",
      "- separator",
      "chiseled variant",
      "- separator",
      "acme other",
      "- separator",
      "20260811.2 date",
      "- separator",
      "arm64v8 architecture",
    ]);
  });

  it("cuts any text into segments that join back to it", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { segments } = parseTagName(name);
        expect(segments.map((segment) => segment.text).join("")).toBe(name);
        expect(segments.every((segment) => segment.text !== "")).toBe(true);
      }),
    );
  });

  it.each(["1.", "20200101.", "-", "a-", "rc1.", "ubuntu-", "9".repeat(10), "a1b2c3d4", "İ"])(
    "reads a text of 100,000 times %s at once",
    (part) => {
      const name = part.repeat(100_000);
      expect(processorTime(() => expect(parseTagName(name).name).toBe(name))).toBeLessThan(1000);
    },
  );
});
