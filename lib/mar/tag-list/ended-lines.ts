import type { TagName } from "../tag/tag-name";
import { versionLine } from "../tag/version-line";

/**
 * A product's version lines with the day on which their support ends. A first number covers all lines that begin with
 * it.
 */
interface Product {
  readonly repositories: RegExp;
  /** The page that publishes the days. */
  readonly source: string;
  readonly ends: Days;
}

/** The last day of support of each line in ISO 8601, with its page if another one publishes it. */
type Days = Readonly<Record<string, string | { readonly day: string; readonly source: string }>>;

const WINDOWS_SOURCE =
  "https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/base-image-lifecycle";

const LIFECYCLE = "https://learn.microsoft.com/en-us/lifecycle/products/";

/** What the page of a product says: the end of extended support, to which security updates come. */
const extended = (product: string, day: string) => ({ day, source: `${LIFECYCLE}${product}` });

// The page of base images is one day off for Windows Server 2016: the lifecycle page counts. The day of 2025 was not
// confirmed by both pages, so it is left out.
const SERVER_2016 = extended("windows-server-2016", "2027-01-12");
const SERVER_2019 = extended("windows-server-2019", "2029-01-09");
const SERVER_2022 = extended("windows-server-2022", "2031-10-14");

const WINDOWS_BUILDS: Days = {
  "10.0.16299": "2019-04-09",
  "10.0.17134": "2019-11-12",
  "10.0.17763": SERVER_2019,
  "10.0.18362": "2020-12-08",
  "10.0.18363": "2021-05-11",
  "10.0.19041": "2021-12-14",
  "10.0.19042": "2022-08-09",
  "10.0.20348": SERVER_2022,
};

const PRODUCTS: readonly Product[] = [
  {
    repositories: /^dotnet\/(?:core\/|nightly\/)?(?:aspnet|runtime|runtime-deps|sdk)$/,
    source: "https://dotnet.microsoft.com/platform/support/policy/dotnet-core",
    ends: {
      "1": "2019-06-27",
      "2": "2021-08-21",
      "3": "2022-12-13",
      "5": "2022-05-10",
      "6": "2024-11-12",
      "7": "2024-05-14",
      "8": "2026-11-10",
      "9": "2026-11-10",
      "10": "2028-11-14",
    },
  },
  {
    repositories: /^powershell$/,
    source: "https://learn.microsoft.com/en-us/powershell/scripting/install/powershell-support-lifecycle",
    ends: {
      "6": "2020-09-04",
      "7.0": "2022-12-03",
      "7.1": "2022-05-08",
      "7.2": "2024-11-08",
      "7.3": "2024-05-08",
      "7.4": "2026-11-10",
    },
  },
  {
    repositories: /^azure-functions\//,
    source: "https://learn.microsoft.com/en-us/azure/azure-functions/functions-versions",
    ends: { "1": "2026-09-14", "2": "2022-12-13", "3": "2022-12-13" },
  },
  {
    repositories: /^mssql\/(?:rhel\d*\/)?server$/,
    source: `${LIFECYCLE}?terms=SQL%20Server`,
    ends: {
      "2017": extended("sql-server-2017", "2027-10-12"),
      "2019": extended("sql-server-2019", "2030-01-08"),
      "2022": extended("sql-server-2022", "2033-01-11"),
      "2025": extended("sql-server-2025", "2036-01-06"),
    },
  },
  // Nano Server of Windows Server 2016 ended years before the others of that build.
  { repositories: /^windows\/nanoserver(?:\/|$)/, source: WINDOWS_SOURCE, ends: WINDOWS_BUILDS },
  {
    repositories: /^windows(?:\/|$)/,
    source: WINDOWS_SOURCE,
    ends: { ...WINDOWS_BUILDS, "10.0.14393": SERVER_2016 },
  },
];

/** Windows releases, whatever is installed on them. */
const WINDOWS: Days = {
  "windows-1709": "2019-04-09",
  "windows-1803": "2019-11-12",
  "windows-1809": SERVER_2019,
  "windows-1903": "2020-12-08",
  "windows-1909": "2021-05-11",
  "windows-2004": "2021-12-14",
  "windows-20h2": "2022-08-09",
  "windows-ltsc2016": SERVER_2016,
  "windows-ltsc2019": SERVER_2019,
  "windows-ltsc2022": SERVER_2022,
};

// Many users stay on a line for some months after its end and look for its last release.
const MONTHS_TO_LEAVE = 6;

/**
 * Returns the version lines of a repository, and the releases of Windows (`windows-20h2`), whose support ended half a
 * year ago or earlier. Skips lines of products whose dates are not listed. Asks no registry: if the order depended on
 * its answers, rows would move while people read.
 * @param now milliseconds since the epoch
 */
export function endedLines(repository: string, now: number): string[] {
  const left = new Date(now);
  left.setUTCMonth(left.getUTCMonth() - MONTHS_TO_LEAVE);
  const day = left.toISOString().slice(0, 10);
  const product = PRODUCTS.find(({ repositories }) => repositories.test(repository));
  return Object.entries({ ...product?.ends, ...WINDOWS }).flatMap(([line, end]) => (dayOf(end) <= day ? line : []));
}

/** When support ends, of which version line or release of Windows (`windows-20h2`), and the page that publishes the day. */
export type SupportEnd = { day: string; line: string; source: string };

/**
 * Returns when the support of a tag's version line or of its release of Windows ends, whichever comes first, in ISO 8601;
 * `undefined` if the product or the line is not listed.
 */
export function supportEnd(repository: string, tag: Pick<TagName, "version" | "os">): SupportEnd | undefined {
  const found = [ofVersion(repository, tag), ofWindows(tag)].filter((end) => end !== undefined);
  return found.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

/** Returns all days as text: whoever keeps what was made of them can tell that they have changed. */
export function supportDays(): string {
  return JSON.stringify([PRODUCTS.map(({ repositories, ...rest }) => [repositories.source, rest]), WINDOWS]);
}

/** Returns the last day of support in ISO 8601, as `supportEnd` finds it. */
export function endOfSupport(repository: string, tag: Pick<TagName, "version" | "os">): string | undefined {
  return supportEnd(repository, tag)?.day;
}

function ofVersion(repository: string, { version }: Pick<TagName, "version">): SupportEnd | undefined {
  const product = version && PRODUCTS.find(({ repositories }) => repositories.test(repository));
  if (!product) return undefined;
  // The longest beginning that is listed counts.
  for (let length = Math.min(version.length, 3); length > 0; length -= 1) {
    const end = product.ends[version.slice(0, length).join(".")];
    if (end) return { line: versionLine(version) ?? version.join("."), ...published(end, product.source) };
  }
  return undefined;
}

function ofWindows({ os }: Pick<TagName, "os">): SupportEnd | undefined {
  const line = os?.family === "windows" ? `windows-${os.version}` : "";
  const end = WINDOWS[line];
  return end ? { line, ...published(end, WINDOWS_SOURCE) } : undefined;
}

function dayOf(end: Days[string]): string {
  return typeof end === "string" ? end : end.day;
}

function published(end: Days[string], source: string): Pick<SupportEnd, "day" | "source"> {
  return typeof end === "string" ? { day: end, source } : end;
}
