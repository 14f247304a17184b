import { releaseTimes } from "../calendar/day";
import { appIndex } from "../linux/app-image";
import { LINUX_PLATFORMS, type LinuxArchitecture } from "../linux/architecture";
import { type NewTag, Releases } from "../repository/releases";

type Line = { version: string; patches: number; from: string; until: string };

const LINES: Readonly<Record<string, readonly Line[]>> = {
  monitor: [
    { version: "6.3", patches: 11, from: "2023-01-10", until: "2024-11-12" },
    { version: "7.3", patches: 5, from: "2023-08-08", until: "2024-05-14" },
    { version: "8.1", patches: 4, from: "2024-12-10", until: "2025-08-12" },
    { version: "9.0", patches: 8, from: "2024-12-10", until: "2026-07-14" },
    { version: "10.0", patches: 6, from: "2025-12-09", until: "2026-08-11" },
  ],
  "aspire-dashboard": [
    { version: "8.2", patches: 3, from: "2024-08-13", until: "2024-10-08" },
    { version: "9.5", patches: 3, from: "2025-10-14", until: "2025-11-04" },
    { version: "13.0", patches: 3, from: "2025-11-11", until: "2025-12-16" },
    { version: "13.3", patches: 4, from: "2026-05-12", until: "2026-08-04" },
  ],
};

const ARCHITECTURES: readonly LinuxArchitecture[] = ["amd64", "arm64"];
const VARIANTS = ["", "ubuntu-chiseled", "azurelinux-distroless"];

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("-");
}

/** Returns a tool around .NET, with floating tags down to the major version: `10`, `10.0`, `latest`. */
export function monitorImage(name: string): Releases {
  const releases = new Releases(name);
  for (const { version, patches, from, until } of LINES[name.split("/").at(-1) ?? ""] ?? LINES.monitor ?? []) {
    const [major = version] = version.split(".");
    for (const [patch, created] of releaseTimes(from, until, patches).entries()) {
      for (const variant of VARIANTS) {
        const key = join(`${version}.${patch}`, variant);
        const app = {
          repository: name,
          version: key,
          distribution: "noble-chiseled",
          format: "docker",
          created,
        } as const;
        const floating = [join(version, variant), join(major, variant), ...(variant ? [] : ["latest"])];
        const shared: NewTag[] = [{ name: key }, ...floating.map((tag) => ({ name: tag, floating: true }))];
        const single = ARCHITECTURES.flatMap((architecture, entry) =>
          shared
            .filter((tag) => tag.name !== "latest")
            .map((tag): NewTag => ({ ...tag, name: `${tag.name}-${LINUX_PLATFORMS[architecture].suffix}`, entry })),
        );
        releases.publish({ key, created, make: () => appIndex(app, ARCHITECTURES) }, [...shared, ...single]);
      }
    }
  }
  return releases;
}
