import type { LinuxArchitecture } from "../linux/architecture";
import type { Release } from "./release-line";

/** A distribution for which images are published, while `from` <= month of release < `until`, and for these majors. */
export type Distribution = {
  name: string;
  /** The name without its version, if it has a floating tag. */
  alias?: string;
  kind: "alpine" | "ubuntu" | "mariner" | "debian" | "windows";
  from: string;
  until: string;
  majors: readonly [first: number, last: number];
  architectures: readonly LinuxArchitecture[];
};

const ALL: readonly LinuxArchitecture[] = ["amd64", "arm", "arm64"];
const BIG: readonly LinuxArchitecture[] = ["amd64", "arm64"];
const ALWAYS = "2099-01";

type Row = [kind: Distribution["kind"], name: string, from: string, until: string, first: number, last: number];

const ROWS: readonly Row[] = [
  ["ubuntu", "bionic", "2018-05", ALWAYS, 2, 3],
  ["ubuntu", "focal", "2020-05", ALWAYS, 2, 6],
  ["ubuntu", "jammy", "2022-04", ALWAYS, 6, 8],
  ["ubuntu", "noble", "2024-04", ALWAYS, 8, 10],
  ["ubuntu", "resolute", "2026-02", ALWAYS, 10, 11],
  ["debian", "stretch-slim", "2018-01", ALWAYS, 2, 2],
  ["debian", "buster-slim", "2019-07", ALWAYS, 3, 5],
  ["debian", "bullseye-slim", "2021-08", ALWAYS, 3, 7],
  ["debian", "bookworm-slim", "2023-02", ALWAYS, 8, 9],
  ["debian", "bookworm-slim", "2023-07", ALWAYS, 6, 7],
  ["debian", "trixie-slim", "2025-01", "2025-07", 10, 10],
  ["mariner", "cbl-mariner1.0", "2021-05", "2023-08", 3, 6],
  ["mariner", "cbl-mariner2.0", "2022-04", "2026-02", 6, 9],
  ["mariner", "azurelinux3.0", "2024-06", ALWAYS, 8, 10],
  ["mariner", "azurelinux3.0", "2026-01", "2026-07", 11, 11],
  ["mariner", "azurelinux4.0", "2026-07", ALWAYS, 11, 11],
  ["windows", "nanoserver-1809", "2018-11", ALWAYS, 2, 9],
  ["windows", "nanoserver-1909", "2019-11", "2021-06", 2, 5],
  ["windows", "nanoserver-2004", "2020-05", "2021-12", 2, 5],
  ["windows", "nanoserver-2009", "2020-10", "2022-08", 2, 5],
  ["windows", "nanoserver-20H2", "2020-10", "2022-08", 2, 6],
  ["windows", "nanoserver-ltsc2022", "2021-08", ALWAYS, 3, 10],
  ["windows", "nanoserver-ltsc2025", "2024-11", ALWAYS, 8, 11],
  ["windows", "windowsservercore-ltsc2019", "2020-11", "2026-09", 5, 9],
  ["windows", "windowsservercore-ltsc2022", "2021-08", ALWAYS, 5, 10],
  ["windows", "windowsservercore-ltsc2025", "2024-11", ALWAYS, 8, 11],
];

/**
 * Returns a version of Alpine. It is released in May or June and in December; images follow it for about nine months.
 */
function alpine(minor: number): Distribution {
  const month = (halves: number, more: number) => {
    const months = 2020 * 12 + 4 + halves * 6 + more;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  };
  const halves = minor - 12;
  const span = { from: month(halves, 1), until: month(halves, 10) };
  return { name: `alpine3.${minor}`, alias: "alpine", kind: "alpine", ...span, majors: [2, 11], architectures: ALL };
}

const DISTRIBUTIONS: readonly Distribution[] = [
  ...ROWS.map(
    ([kind, name, from, until, first, last]): Distribution => ({
      kind,
      name,
      from,
      until,
      majors: [first, last],
      architectures: kind === "mariner" ? BIG : ALL,
      ...(name.startsWith("cbl-mariner") ? { alias: "cbl-mariner" } : {}),
    }),
  ),
  ...Array.from({ length: 13 }, (_, at) => alpine(12 + at)),
];

/** Returns the distributions that a release was published for. */
export function distributionsOf({ line, created }: Release): Distribution[] {
  const month = created.slice(0, 7);
  return DISTRIBUTIONS.filter(
    ({ from, until, majors: [first, last] }) =>
      from <= month && month < until && first <= line.major && line.major <= last,
  );
}

/**
 * Returns the architectures of a distribution's images in a line: 32-bit ARM came late and left Ubuntu 24.04 with .NET
 * 8.
 */
export function architecturesOf(distribution: Distribution, major: number): readonly LinuxArchitecture[] {
  if (distribution.kind === "windows") return [];
  if (distribution.name === "noble" && major === 8) return BIG;
  return distribution.architectures;
}
