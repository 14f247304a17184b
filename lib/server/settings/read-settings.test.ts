import { describe, expect, test } from "vitest";
import { readSettings } from "./read-settings";
import { SettingsFailure } from "./settings-failure";

function failureOf(env: Record<string, string>): SettingsFailure {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsFailure) return error;
    throw error;
  }
  throw new Error("the settings were taken");
}

describe("readSettings", () => {
  test("uses the contract's defaults for missing and for empty variables", () => {
    const defaults = {
      port: 3000,
      basePath: "",
      global: {
        url: "https://mcr.microsoft.com",
        dataHosts: ["*.data.mcr.microsoft.com"],
        publicHosts: ["mcr.microsoft.com", "*.data.mcr.microsoft.com"],
      },
      china: {
        url: "https://mcr.azure.cn",
        dataHosts: ["*.data.mcr.azure.cn"],
        publicHosts: ["mcr.azure.cn", "*.data.mcr.azure.cn"],
      },
      database: { kind: "sqlite", path: "./data/mar-discovery.sqlite" },
      storeMaxBytes: 2_000_000_000,
      tagFreshSeconds: 60,
      listFreshSeconds: 60,
      memoryBudget: 1_000_000_000,
      rateLimit: { perSecond: 10, burst: 60 },
      asksPortal: true,
      showsStyleguide: false,
      keepsPages: true,
      reader: { isOn: false, names: ["*"], perSecond: 5, intervalSeconds: 3600 },
      proxyOf: expect.any(Function),
      trustedProxies: expect.any(Function),
      metricsReaders: undefined,
      logLevel: "info",
      logsAddresses: false,
      tracesRegistry: false,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ PORT: "", MAR_CHINA_URL: "", DATABASE_URL: "" })).toEqual(defaults);
  });

  test("reads every setting from the environment", () => {
    const env = {
      PORT: "8080",
      BASE_PATH: "/tools/mar",
      MAR_GLOBAL_URL: "http://127.0.0.1:5000",
      MAR_CHINA_URL: "https://registry.example:8443/",
      MAR_GLOBAL_DATA_HOSTS: "127.0.0.1:5001, localhost:5002",
      MAR_CHINA_DATA_HOSTS: "*.data.example",
      DATABASE_URL: "postgres://app:secret@db.example/mar",
      STORE_MAX_BYTES: "500MB",
      TAG_FRESH_SECONDS: "5",
      LIST_FRESH_SECONDS: "3600",
      MEMORY_BUDGET: "512MB",
      RATE_LIMIT: "600/min",
      MAR_PORTAL: "off",
      STYLEGUIDE: "on",
      SERVICE_WORKER: "off",
      METRICS_READERS: "10.0.0.0/8",
      LOG_LEVEL: "WARN",
      LOG_ADDRESSES: "on",
      TRACE_REGISTRY: "on",
      INDEX: "on",
      INDEX_NAMES: "dotnet/*, mssql/server",
      INDEX_RATE: "20",
      INDEX_INTERVAL_SECONDS: "600",
      TRUSTED_PROXIES: "10.0.0.0/8",
      API_CORS_ORIGINS: "https://reader.example",
    };
    expect(readSettings(env)).toEqual({
      port: 8080,
      basePath: "/tools/mar",
      global: { url: "http://127.0.0.1:5000", dataHosts: ["127.0.0.1:5001", "localhost:5002"], publicHosts: [] },
      china: { url: "https://registry.example:8443", dataHosts: ["*.data.example"], publicHosts: [] },
      database: { kind: "postgres", url: "postgres://app:secret@db.example/mar" },
      storeMaxBytes: 500_000_000,
      tagFreshSeconds: 5,
      listFreshSeconds: 3600,
      memoryBudget: 512_000_000,
      rateLimit: { perSecond: 10, burst: 60 },
      asksPortal: false,
      showsStyleguide: true,
      keepsPages: false,
      reader: { isOn: true, names: ["dotnet/*", "mssql/server"], perSecond: 20, intervalSeconds: 600 },
      proxyOf: expect.any(Function),
      trustedProxies: expect.any(Function),
      metricsReaders: expect.any(Function),
      logLevel: "warn",
      logsAddresses: true,
      tracesRegistry: true,
      apiOrigins: new Set(["https://reader.example"]),
    });
  });

  test("names each wrong setting, its value and the expected form", () => {
    const failure = failureOf({ PORT: "http", MAR_GLOBAL_URL: "mcr.microsoft.com", MAR_CHINA_DATA_HOSTS: "a,,b" });
    expect(failure.settings).toEqual(["PORT", "MAR_GLOBAL_URL", "MAR_CHINA_DATA_HOSTS"]);
    const lines = failure.message.split("\n");
    expect(lines[0]).toBe('PORT is "http"; expected a whole number from 0 to 65535.');
    expect(lines[1]).toMatch(/^MAR_GLOBAL_URL is "mcr\.microsoft\.com"; expected an origin such as https:/);
    expect(lines[2]).toMatch(/^MAR_CHINA_DATA_HOSTS is "a,,b"; expected comma-separated hosts/);
  });

  test("says what a base path looks like", () => {
    const form = "expected a path such as /mar or /tools/mar, of letters, digits and -._~, without a slash at the end.";
    expect(failureOf({ BASE_PATH: "mar/" }).message).toBe(`BASE_PATH is "mar/"; ${form}`);
  });

  test("says what the settings of the reader should look like", () => {
    const { message } = failureOf({
      INDEX: "yes",
      INDEX_NAMES: "Dotnet",
      INDEX_RATE: "0",
      INDEX_INTERVAL_SECONDS: "1h",
    });
    expect(message.split("\n")).toEqual([
      'INDEX is "yes"; expected on or off.',
      'INDEX_NAMES is "Dotnet"; expected comma-separated names of repositories such as dotnet/*,mssql/server, where * is any text.',
      'INDEX_RATE is "0"; expected a whole number of requests a second from 1 to 1000.',
      'INDEX_INTERVAL_SECONDS is "1h"; expected a whole number of seconds from 1 to 86400.',
    ]);
  });

  test("says which levels the log has", () => {
    const { message } = failureOf({ LOG_LEVEL: "verbose" });
    expect(message).toBe('LOG_LEVEL is "verbose"; expected trace, debug, info, warn, error, fatal or silent.');
  });

  test("states the minimum of memory", () => {
    const { message } = failureOf({ MEMORY_BUDGET: "100MB" });
    expect(message).toBe('MEMORY_BUDGET is "100MB"; expected a size from 300MB on, such as 512MB, 1GB, 2GiB or 1g.');
  });

  test("keeps passwords out of the message", () => {
    const { message } = failureOf({
      DATABASE_URL: "mysql://app:s3cret@db/mar?password=s3cret",
      MAR_GLOBAL_URL: "https://app:s3cret@mcr.example",
    });
    expect(message).not.toContain("s3cret");
    expect(message).toContain('DATABASE_URL is "mysql://***@db/mar?***"');
    expect(message).toContain('MAR_GLOBAL_URL is "https://***@mcr.example"');
    expect(failureOf({ DATABASE_URL: "postgres:app:s3cret@db" }).message).toContain('"***@db"');
    expect(failureOf({ HTTPS_PROXY: "s3cret:word@proxy.example:port" }).message).not.toContain("s3cret");
  });

  test("shortens a long value", () => {
    expect(failureOf({ PORT: "9".repeat(5000) }).message.length).toBeLessThan(400);
  });
});
