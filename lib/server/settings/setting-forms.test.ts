import { describe, expect, test } from "vitest";
import { parseBasePath } from "./base-path";
import { parseDatabaseUrl } from "./database-url";
import { parseDataHosts } from "./hosts/data-hosts";
import { parsePort } from "./port";
import { parseSeconds } from "./seconds";

describe("parsePort", () => {
  test.each([
    ["0", 0],
    ["1", 1],
    ["3000", 3000],
    ["65535", 65_535],
  ])("%s is %d", (text, port) => expect(parsePort(text)).toBe(port));
  test.each(["65536", "-1", "3e3", "0x50", " 80", "80 ", "3000.0", "port"])("%s is refused", (text) => {
    expect(parsePort(text)).toBeUndefined();
  });
});

describe("parseBasePath", () => {
  test.each(["/mar", "/tools/mar", "/a.b-c_d~e", "/...", "/.well", "/api"])("%s is a path", (text) => {
    expect(parseBasePath(text)).toBe(text);
  });
  test.each(
    "mar /mar/ / // //x /x//y /../x /x/.. /. /x/./y /mar?x /mar#x /%6dar /a+b /é \\mar https://host/mar".split(" "),
  )("%j is refused", (text) => expect(parseBasePath(text)).toBeUndefined());
  test.each(["/a b", " /mar", "/mar\n", `/${"a".repeat(200)}`])("%j is refused", (text) => {
    expect(parseBasePath(text)).toBeUndefined();
  });
});

describe("parseDataHosts", () => {
  test("allows spaces around commas", () => {
    expect(parseDataHosts("*.data.example , localhost:5000")).toEqual(["*.data.example", "localhost:5000"]);
  });
  test.each(["", ",", "a,", "a,,b", "https://a"])("%s is not a list", (text) => {
    expect(parseDataHosts(text)).toBeUndefined();
  });
});

describe("parseSeconds", () => {
  test.each([
    ["1", 1],
    ["60", 60],
    ["86400", 86_400],
  ])("%s is %d", (text, seconds) => expect(parseSeconds(text)).toBe(seconds));
  test.each(["0", "86401", "99999", "1.5", "-1", " 60", "60s", "1e3"])("%j is refused", (text) => {
    expect(parseSeconds(text)).toBeUndefined();
  });
});

describe("parseDatabaseUrl", () => {
  test.each([
    "postgres://app:word@db.example:5432/mar?sslmode=require",
    "postgresql://db/mar",
    "postgres:///mar?host=/run/postgresql",
  ])("%s is PostgreSQL's", (url) => expect(parseDatabaseUrl(url)).toEqual({ kind: "postgres", url }));
  test.each([
    ["file:./data/mar.sqlite", "./data/mar.sqlite"],
    ["file:///var/lib/a%20b.sqlite", "/var/lib/a b.sqlite"],
    ["sqlite:data/mar.sqlite", "data/mar.sqlite"],
    ["sqlite:///var/lib/mar.sqlite", "/var/lib/mar.sqlite"],
    ["./data/mar.sqlite", "./data/mar.sqlite"],
    ["/var/lib/mar.sqlite", "/var/lib/mar.sqlite"],
    ["mar.sqlite", "mar.sqlite"],
    ["C:\\data\\mar.sqlite", "C:\\data\\mar.sqlite"],
  ])("%s is the SQLite file %s", (text, path) => expect(parseDatabaseUrl(text)).toEqual({ kind: "sqlite", path }));
  test.each(["memory:", ":memory:", "sqlite::memory:", "file::memory:"])("%s keeps nothing", (text) => {
    expect(parseDatabaseUrl(text)).toEqual({ kind: "memory" });
  });
  test.each([
    "mysql://db/mar",
    "memory:x",
    "sqlite:",
    "sqlite://host/mar.sqlite",
    "https://db/mar",
    "postgres:",
    "postgres://",
    "postgres:db",
    "postgres://db:port/mar",
    "file:",
    "file:///",
    "file://host/mar.sqlite",
    "./data/",
    " mar.sqlite",
    "mar\0.sqlite",
  ])("%j is refused", (text) => expect(parseDatabaseUrl(text)).toBeUndefined());
});
