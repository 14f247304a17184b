import { makeBicepModule } from "../artifacts/bicep-module";
import { makeChart } from "../artifacts/helm-chart";
import { makePowerShellModule } from "../artifacts/powershell-module";
import type { Made } from "../images/made";
import { Releases } from "../repository/releases";
import { type Version, versionHistory } from "./version-history";

type Make = (version: string, created: string) => Made;

function artifact(name: string, major: number, make: Make): Releases {
  const releases = new Releases(name);
  for (const { minor, patch, created, ...version } of versionHistory(name, {
    major,
    minors: [1, 6],
    patches: [1, 4],
  })) {
    const tag = formatVersion({ ...version, minor, patch });
    releases.publish({ key: tag, created, make: () => make(tag, created) }, [{ name: tag }]);
  }
  return releases;
}

function formatVersion({ major, minor, patch }: Omit<Version, "created">): string {
  return `${major}.${minor}.${patch}`;
}

/** Returns a repository of Helm charts. Its tags are versions of the chart. */
export function helmChart(name: string): Releases {
  const chart = name.split("/").at(-1) ?? name;
  return artifact(name, 1, (version, created) => makeChart({ name: chart, version, appVersion: version, created }));
}

/** Returns a repository of one Bicep module. */
export function bicepModule(name: string): Releases {
  return artifact(name, 0, (version, created) => makeBicepModule({ repository: name, version, created }));
}

/** Returns a repository of one PowerShell module. */
export function powerShellModule(name: string): Releases {
  return artifact(name, 3, (version, created) => makePowerShellModule({ repository: name, version, created }));
}
