import { releaseTimes } from "../calendar/day";
import { type NewTag, Releases } from "../repository/releases";
import { WINDOWS_RELEASES } from "../windows/release";
import { windowsIndex } from "./windows";

const VERSIONS: readonly (readonly [version: string, windows: readonly string[]])[] = [
  ["3.5", ["ltsc2016", "ltsc2019", "ltsc2022", "ltsc2025"]],
  ["4.6.2", ["ltsc2016"]],
  ["4.7.2", ["ltsc2016", "ltsc2019"]],
  ["4.8", ["ltsc2016", "ltsc2019", "ltsc2022"]],
  ["4.8.1", ["ltsc2022", "ltsc2025"]],
];

/** Returns .NET Framework on Windows Server Core: its version, the day of the build, the Windows release. */
export function frameworkImage(name: string): Releases {
  const releases = new Releases(name);
  for (const created of releaseTimes("2021-02-09", "2026-08-11", 42)) {
    const day = created.slice(0, 10);
    for (const [version, windows] of VERSIONS) {
      for (const release of windows.filter((known) => (WINDOWS_RELEASES[known]?.from ?? day) <= day)) {
        const ending = `windowsservercore-${release}`;
        const key = `${version}-${day.replaceAll("-", "")}-${ending}`;
        const floating: NewTag[] = [{ name: `${version}-${ending}`, floating: true }];
        // Without a Windows release, a tag points to the newest of them.
        if (release === windows.at(-1)) floating.push({ name: version, floating: true });
        if (version === "4.8.1" && release === "ltsc2022") floating.push({ name: "latest", floating: true });
        const make = () => windowsIndex(name, release, created, `framework ${version}`);
        releases.publish({ key, created, make }, [{ name: key }, ...floating]);
      }
    }
  }
  return releases;
}
