import "server-only";
import { byRegion, REGION_HOSTS, type Region } from "@/lib/mar/region";
import { type ApiOrigins, parseApiOrigins } from "./api-origins";
import { parseBasePath } from "./base-path";
import { DEFAULT_MEMORY_BUDGET, parseByteSize } from "./byte-size.mjs";
import { type DatabaseLocation, parseDatabaseUrl } from "./database-url";
import { parseDataHosts } from "./hosts/data-hosts";
import { DEFAULT_LOG_LEVEL, parseLogLevel } from "./log-level.mjs";
import { parseMemoryBudget } from "./memory-budget";
import { parseOrigin } from "./origin";
import { parsePort } from "./port";
import { type ProxyOf, parseProxy, proxiesOf } from "./proxy/proxies";
import { DEFAULT_RATE_LIMIT, parseRateLimit, type RateLimit } from "./rate-limit";
import { type ReaderSettings, readReaderSettings } from "./reader/reader-settings";
import { parseSeconds } from "./seconds";
import { SettingsFailure, type WrongSetting } from "./settings-failure";
import { parseSwitch } from "./switch";
import { NO_PROXIES, parseTrustedProxies, type TrustedProxies } from "./trusted-proxies";

/** How to reach a region. */
type RegionSettings = {
  /** Origin of the registry endpoint. */
  url: string;
  /** Patterns of the data hosts. */
  dataHosts: readonly string[];
  /** Patterns of the hosts that no setting names: a resolver must not lead them into a private network. */
  publicHosts: readonly string[];
};

export type Settings = Record<Region, RegionSettings> & {
  /** TCP port that the web server listens on; 0 lets the system choose. */
  port: number;
  /** The path below which the site is served; empty at the root of a host. `lib/contract/base` writes it into addresses. */
  basePath: string;
  /** Where the store is. */
  database: DatabaseLocation;
  /** Content that the store keeps, in bytes. */
  storeMaxBytes: number;
  /** How old the digest of a tag, and a list, may be before the registry is asked anew, in seconds. */
  tagFreshSeconds: number;
  listFreshSeconds: number;
  /** Memory that the process may take, in bytes. */
  memoryBudget: number;
  /** The rate at which one client may ask for what is not known yet. */
  rateLimit: RateLimit | "off";
  /** Whether the official portal is asked what a repository is. */
  asksPortal: boolean;
  /** Whether `/styleguide` shows the components; elsewhere that is a repository's address. */
  showsStyleguide: boolean;
  /** Whether browsers may keep pages for when they are offline. */
  keepsPages: boolean;
  /** The background reader of the catalog. */
  reader: ReaderSettings;
  /** Which proxy each address is asked through. */
  proxyOf: ProxyOf;
  /** The proxies whose `X-Forwarded-` headers are believed. */
  trustedProxies: TrustedProxies;
  /** The level from which on lines are logged; the log reads it itself, before all others. */
  logLevel: string;
  /** Whether lines of the log have the address of the visitor. */
  logsAddresses: boolean;
  /** Whether a registry endpoint is told to which trace a request belongs. */
  tracesRegistry: boolean;
  /** Who may read `/api/metrics`, by address; `undefined`: everybody. */
  metricsReaders: TrustedProxies | undefined;
  /** The origins whose pages may read the API; none if left out. */
  apiOrigins?: ApiOrigins;
};

const DEFAULT_DATABASE: DatabaseLocation = { kind: "sqlite", path: "./data/mar-discovery.sqlite" };
const DEFAULT_STORE_BYTES = 2_000_000_000;
const DEFAULT_FRESH_SECONDS = 60;
const URL_FORM = "an origin such as https://mcr.microsoft.com, without a path (http: for loopback addresses only)";
const HOSTS_FORM = "comma-separated hosts such as *.data.mcr.microsoft.com or 127.0.0.1:5000";
const PORT_FORM = "a whole number from 0 to 65535";
const BASE_FORM = "a path such as /mar or /tools/mar, of letters, digits and -._~, without a slash at the end";
const RATE_FORM = "a rate such as 10/s or 600/min, or off";
const MEMORY_FORM = "a size from 300MB on, such as 512MB, 1GB, 2GiB or 1g";
const PROXY_FORM = "the address of an HTTP proxy, such as http://proxy.example:3128 (no SOCKS; % in a password is %25)";
const PROXIES_FORM = "comma-separated addresses or ranges such as 127.0.0.1, 10.0.0.0/8 or fd00::/8";
const ORIGINS_FORM = "comma-separated origins such as https://example.com, or *";
const DATABASE_FORM =
  "postgres://host/database, the path of a SQLite file such as ./data/mar-discovery.sqlite, or memory:";
const STORE_FORM = "a size such as 500MB, 2GB or 2GiB";
const SWITCH_FORM = "on or off";
const LEVEL_FORM = "trace, debug, info, warn, error, fatal or silent";
const SECONDS_FORM = "a whole number of seconds from 1 to 86400";

/**
 * Reads the settings from the environment. A missing or empty variable takes its default.
 * @throws SettingsFailure naming every setting that does not parse
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const wrong: WrongSetting[] = [];
  function read<T>(name: string, parse: (text: string) => T | undefined, fallback: T, expected: string): T {
    const value = env[name];
    if (value === undefined || value === "") return fallback;
    const parsed = parse(value);
    if (parsed === undefined) wrong.push({ name, value, expected });
    return parsed ?? fallback;
  }
  const apiOrigins = read("API_CORS_ORIGINS", parseApiOrigins, undefined, ORIGINS_FORM);
  function readRegion(region: Region): RegionSettings {
    const prefix = `MAR_${region.toUpperCase()}`;
    const { registry, data } = REGION_HOSTS[region];
    return {
      url: read(`${prefix}_URL`, parseOrigin, `https://${registry}`, URL_FORM),
      dataHosts: read(`${prefix}_DATA_HOSTS`, parseDataHosts, [data], HOSTS_FORM),
      publicHosts: [...(env[`${prefix}_URL`] ? [] : [registry]), ...(env[`${prefix}_DATA_HOSTS`] ? [] : [data])],
    };
  }
  /** As other tools do: the name in small letters counts first. */
  function named(name: string): string {
    return env[name.toLowerCase()] ? name.toLowerCase() : name;
  }
  function readProxy(name: string): string | undefined {
    return read(named(name), parseProxy, undefined, PROXY_FORM);
  }
  const settings: Settings = {
    port: read("PORT", parsePort, 3000, PORT_FORM),
    basePath: read("BASE_PATH", parseBasePath, "", BASE_FORM),
    ...byRegion(readRegion),
    database: read("DATABASE_URL", parseDatabaseUrl, DEFAULT_DATABASE, DATABASE_FORM),
    storeMaxBytes: read("STORE_MAX_BYTES", parseByteSize, DEFAULT_STORE_BYTES, STORE_FORM),
    tagFreshSeconds: read("TAG_FRESH_SECONDS", parseSeconds, DEFAULT_FRESH_SECONDS, SECONDS_FORM),
    listFreshSeconds: read("LIST_FRESH_SECONDS", parseSeconds, DEFAULT_FRESH_SECONDS, SECONDS_FORM),
    memoryBudget: read("MEMORY_BUDGET", parseMemoryBudget, DEFAULT_MEMORY_BUDGET, MEMORY_FORM),
    rateLimit: read("RATE_LIMIT", parseRateLimit, DEFAULT_RATE_LIMIT, RATE_FORM),
    asksPortal: read("MAR_PORTAL", parseSwitch, true, SWITCH_FORM),
    showsStyleguide: read("STYLEGUIDE", parseSwitch, false, SWITCH_FORM),
    keepsPages: read("SERVICE_WORKER", parseSwitch, true, SWITCH_FORM),
    reader: readReaderSettings(read),
    proxyOf: proxiesOf({
      http: readProxy("HTTP_PROXY"),
      https: readProxy("HTTPS_PROXY"),
      direct: env[named("NO_PROXY")],
    }),
    trustedProxies: read("TRUSTED_PROXIES", parseTrustedProxies, NO_PROXIES, PROXIES_FORM),
    logLevel: read("LOG_LEVEL", parseLogLevel, DEFAULT_LOG_LEVEL, LEVEL_FORM),
    logsAddresses: read("LOG_ADDRESSES", parseSwitch, false, SWITCH_FORM),
    tracesRegistry: read("TRACE_REGISTRY", parseSwitch, false, SWITCH_FORM),
    metricsReaders: read("METRICS_READERS", parseTrustedProxies, undefined, PROXIES_FORM),
    ...(apiOrigins ? { apiOrigins } : {}),
  };
  if (wrong.length > 0) throw new SettingsFailure(wrong);
  return settings;
}
