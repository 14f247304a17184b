import { numberOf } from "../archive/choice";
import { releaseTimes } from "../calendar/day";
import { makeImage } from "../images/image";
import { makeIndex } from "../images/index-of";
import { payloadLayer } from "../images/layer-files";
import type { Made } from "../images/made";
import { type NewTag, Releases } from "../repository/releases";
import { windowsBaseSteps } from "../windows/base";
import { WINDOWS_RELEASES, windowsVersion } from "../windows/release";

function editionOf(name: string): string {
  if (name.includes("nanoserver")) return "nanoserver";
  return name.startsWith("windows") ? (name.split("/").at(1) ?? "windows") : "servercore";
}

/** Returns a manifest list of a single entry, with the version that decides which hosts can run it. */
export function windowsIndex(name: string, release: string, created: string, added?: string): Made {
  const edition = editionOf(name);
  const version = windowsVersion(release, created);
  const steps = windowsBaseSteps(edition, release, version, created);
  if (added) {
    const layer = payloadLayer(`windows ${name} ${added} ${version}`, "Files/app/app.bin", 180_000);
    steps.push({ createdBy: `cmd /S /C COPY ${added}`, layer });
  }
  const platform = { architecture: "amd64", os: "windows", "os.version": version };
  const run = {
    Cmd: ["c:\\windows\\system32\\cmd.exe"],
    User: edition === "nanoserver" ? "ContainerUser" : "ContainerAdministrator",
  };
  return makeIndex("docker", [makeImage({ format: "docker", platform, created, steps, run })]);
}

const RELEASES_OF: Readonly<Record<string, readonly string[]>> = {
  nanoserver: ["1809", "1909", "2004", "20H2", "ltsc2022", "ltsc2025"],
  server: ["ltsc2022", "ltsc2025"],
  windows: ["1809", "2004", "20H2"],
};

/** Returns base images of Windows: the release, its full version each month, and the update's number. No `latest`. */
export function windowsImage(name: string): Releases {
  const releases = new Releases(name);
  const windows = RELEASES_OF[name.split("/").at(-1) ?? ""] ?? ["ltsc2016", "ltsc2019", "ltsc2022", "ltsc2025"];
  const pushes = windows.flatMap((release) => {
    const { from, until } = WINDOWS_RELEASES[release] ?? { from: "2021-08-18", until: "2026-08-11" };
    return releaseTimes(from, until, 24).map((created) => ({ release, created }));
  });
  pushes.sort((a, b) => a.created.localeCompare(b.created));
  for (const { release, created } of pushes) {
    const version = windowsVersion(release, created);
    const update = `KB50${String(10_000 + numberOf(`${release} ${created}`, 60_000))}`;
    const fixed = [version, `${release}-${update}`];
    const tags: NewTag[] = [
      ...fixed.flatMap((tag) => [{ name: tag }, { name: `${tag}-amd64`, entry: 0 }]),
      { name: release, floating: true },
      { name: `${release}-amd64`, floating: true, entry: 0 },
    ];
    releases.publish({ key: `${release} ${version}`, created, make: () => windowsIndex(name, release, created) }, tags);
  }
  return releases;
}
