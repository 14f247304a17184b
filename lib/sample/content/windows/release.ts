import { pick } from "../archive/choice";
import { dayTime } from "../calendar/day";

/** Windows releases: build number, first revision, and months of service. */
export const WINDOWS_RELEASES: Readonly<Record<string, { build: number; from: string; until: string }>> = {
  ltsc2016: { build: 14393, from: "2017-01-10", until: "2026-08-11" },
  ltsc2019: { build: 17763, from: "2018-11-13", until: "2026-08-11" },
  "1809": { build: 17763, from: "2018-11-13", until: "2026-08-11" },
  "1909": { build: 18363, from: "2019-11-12", until: "2021-05-11" },
  "2004": { build: 19041, from: "2020-05-27", until: "2021-12-14" },
  "2009": { build: 19042, from: "2020-10-20", until: "2022-08-09" },
  "20H2": { build: 19042, from: "2020-10-20", until: "2022-08-09" },
  ltsc2022: { build: 20348, from: "2021-08-18", until: "2026-08-11" },
  ltsc2025: { build: 26100, from: "2024-11-01", until: "2026-08-11" },
};

const MONTH = 30.44 * 86_400_000;

/** Returns `os.version` of a Windows release on a day: the revision grows with every month's update. */
export function windowsVersion(release: string, created: string): string {
  const { build, from } = WINDOWS_RELEASES[release] ?? { build: 20348, from: "2021-08-18" };
  const months = Math.max(0, Math.floor((Date.parse(created) - dayTime(from)) / MONTH));
  return `10.0.${build}.${1 + months * pick([95, 128, 147], build)}`;
}
