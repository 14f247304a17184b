/** A container shares the host's kernel (`process`), or has its own kernel in a small virtual machine (`hyper-v`). */
type Isolation = "process" | "hyper-v";

/**
 * A Windows that runs containers. `process` lists the builds of images that it runs in process isolation. `hyperVUpTo`
 * is the newest build that it runs in Hyper-V isolation, along with all older ones; missing if none is documented.
 */
export type WindowsHost = {
  name: string;
  builds: readonly number[];
  channel: "long-term" | "annual" | "semi-annual" | "client";
  process: readonly number[];
  hyperVUpTo?: number;
};

/** A Windows release with base images. */
type WindowsRelease = { name: string; build: number };

type WindowsHostSupport = {
  host: WindowsHost;
  isolations: readonly Isolation[];
  /** True if image and host must also have the same revision, the last number of the version, in process isolation. */
  sameRevision: boolean;
};

/** The documented hosts of an image, the newest first. Unknown if the image's build is not in Microsoft's lists. */
export type WindowsImageHosts =
  | { known: true; release: WindowsRelease; hosts: readonly WindowsHostSupport[] }
  | { known: false };

/** The last release whose process-isolated containers require the host's revision. */
const BOUND_TO_REVISION = 14393;

/** @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/base-image-lifecycle */
const RELEASES: readonly (WindowsRelease & Pick<WindowsHost, "channel">)[] = [
  { name: "Windows Server 2025", build: 26100, channel: "long-term" },
  { name: "Windows Server 2022", build: 20348, channel: "long-term" },
  { name: "Windows Server, version 20H2", build: 19042, channel: "semi-annual" },
  { name: "Windows Server, version 2004", build: 19041, channel: "semi-annual" },
  { name: "Windows Server, version 1909", build: 18363, channel: "semi-annual" },
  { name: "Windows Server, version 1903", build: 18362, channel: "semi-annual" },
  { name: "Windows Server 2019", build: 17763, channel: "long-term" },
  { name: "Windows Server, version 1803", build: 17134, channel: "semi-annual" },
  { name: "Windows Server, version 1709", build: 16299, channel: "semi-annual" },
  { name: "Windows Server 2016", build: 14393, channel: "long-term" },
];

/** Each release runs its own images, and older ones under Hyper-V. */
const SERVERS = RELEASES.map(
  ({ name, build, channel }): WindowsHost => ({
    name,
    builds: [build],
    channel,
    // Windows Server 2025 keeps the kernel interface that images of 2022 use.
    process: build === 26100 ? [26100, 20348] : [build],
    hyperVUpTo: build,
  }),
);

/**
 * Hosts without base images of their own. The annual channel accepts only images of Windows Server 2022. Windows 11
 * accepts those in either isolation; nothing is documented for newer ones, so they are not listed.
 */
const OTHERS: readonly WindowsHost[] = [
  { name: "Windows Server, version 23H2", builds: [25398], channel: "annual", process: [20348] },
  {
    name: "Windows 11",
    builds: [22000, 22621, 22631, 26100, 26200],
    channel: "client",
    process: [20348],
    hyperVUpTo: 20348,
  },
];

/** All known hosts, the newest first, servers before clients. */
export const WINDOWS_HOSTS: readonly WindowsHost[] = [...SERVERS.slice(0, 1), ...OTHERS, ...SERVERS.slice(1)];

/**
 * Returns the hosts that can run a Windows image, by the `os.version` of its platform: `10.0.20348.4052`. A host that
 * is not listed may run it too, but is not documented to.
 * @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility
 * @see https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/portability
 */
export function windowsImageHosts(osVersion: string | undefined): WindowsImageHosts {
  const build = Number(/^10\.0\.(\d{5})(?:\.\d{1,6})?$/.exec(osVersion ?? "")?.[1]);
  const release = RELEASES.find((known) => known.build === build);
  if (!release) return { known: false };
  const hosts = WINDOWS_HOSTS.flatMap((host): WindowsHostSupport[] => {
    const isolations = isolationsOf(host, build);
    return isolations.length > 0
      ? [{ host, isolations, sameRevision: build === BOUND_TO_REVISION && host.process.includes(build) }]
      : [];
  });
  return { known: true, release: { name: release.name, build }, hosts };
}

function isolationsOf({ process, hyperVUpTo = 0 }: WindowsHost, build: number): Isolation[] {
  const isolations: Isolation[] = process.includes(build) ? ["process"] : [];
  return build <= hyperVUpTo ? [...isolations, "hyper-v"] : isolations;
}
