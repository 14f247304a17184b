import { describe, expect, test } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { failureOf, json, registryOn, upstream } from "../upstream.testing";

const NAME = repositorySchema.parse("dotnet/aspnet");
const next = (target: string) => ({ link: `<${target}>; rel="next"` });

describe("catalog", () => {
  test("follows relative and absolute links, in the registry's order", async () => {
    const server = await upstream((url, response, { headers }) => {
      if (url === "/v2/_catalog?n=1000") json(response, { repositories: ["z", "b"] }, next("/v2/_catalog?last=b&n=2"));
      else if (url === "/v2/_catalog?last=b&n=2") {
        json(response, { repositories: ["a"] }, next(`http://${headers.host}/v2/_catalog?last=a&n=2`));
      } else json(response, { repositories: null });
    });
    expect([...(await registryOn(server).catalog())]).toEqual(["z", "b", "a"]);
    expect(server.requests).toHaveLength(3);
  });

  test("leaves out invalid and duplicate names, and logs the number of invalid ones", async () => {
    const lines: unknown[] = [];
    const logger = { info() {}, warn: (fields: unknown) => lines.push(fields) };
    const server = await upstream((_url, response) => json(response, { repositories: ["a", "A/B", "a", "../x", "b"] }));
    expect([...(await registryOn(server, { logger }).catalog())]).toEqual(["a", "b"]);
    expect(lines).toEqual([{ region: "global", dropped: 2 }]);
  });

  test("does not take a list of invalid names alone for an empty one", async () => {
    const server = await upstream((_url, response) => json(response, { repositories: ["A/B", "../x"] }));
    expect(await failureOf(registryOn(server).catalog())).toMatchObject({ reason: "malformed" });
  });

  test.each(["http://127.0.0.1:1/v2/_catalog?last=a", "//example.com/v2/_catalog", "https://example.com/", "ftp://x/"])(
    "does not follow a link to %s",
    async (target) => {
      const server = await upstream((_url, response) => json(response, { repositories: ["a"] }, next(target)));
      expect(await failureOf(registryOn(server).catalog())).toMatchObject({
        reason: "foreign-link",
        code: "UPSTREAM_INVALID",
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  test("does not follow a link with a user name", async () => {
    const server = await upstream((_url, response, { headers }) =>
      json(response, { repositories: ["a"] }, next(`http://user@${headers.host}/v2/_catalog?last=a`)),
    );
    expect(await failureOf(registryOn(server).catalog())).toMatchObject({ reason: "foreign-link" });
  });

  test.each([
    ["the page itself", () => "/v2/_catalog?n=1000"],
    ["a page that starts after the same name", (page: number) => `/v2/_catalog?last=a&n=${page}`],
  ])("stops when a link leads to %s", async (_what, target) => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      json(response, { repositories: [`r${page}`] }, next(target(page)));
    });
    expect(await failureOf(registryOn(server).catalog())).toMatchObject({ reason: "endless-pages" });
    expect(server.requests.length).toBeLessThan(3);
  });

  test("stops when a page brings nothing new", async () => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      json(response, { repositories: ["a"] }, next(`/v2/_catalog?last=${page}`));
    });
    expect(await failureOf(registryOn(server).catalog())).toMatchObject({ reason: "endless-pages" });
    expect(server.requests).toHaveLength(2);
  });

  test("continues after empty pages", async () => {
    const server = await upstream((url, response) => {
      if (url.endsWith("n=1000")) json(response, { repositories: null }, next("/v2/_catalog?last=a"));
      else if (url.endsWith("last=a")) json(response, { repositories: [] }, next("/v2/_catalog?last=b"));
      else json(response, { repositories: ["c"] });
    });
    expect([...(await registryOn(server).catalog())]).toEqual(["c"]);
  });

  test("stops after so many empty pages", async () => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      json(response, { repositories: [] }, next(`/v2/_catalog?last=${page}`));
    });
    const registry = registryOn(server, { limits: { pages: 4 } });
    expect(await failureOf(registry.catalog())).toMatchObject({ reason: "endless-pages" });
    expect(server.requests).toHaveLength(4);
  });

  test("stops after so many pages", async () => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      json(response, { repositories: [`r${page}`] }, next(`/v2/_catalog?last=r${page}`));
    });
    const registry = registryOn(server, { limits: { pages: 4 } });
    expect(await failureOf(registry.catalog())).toMatchObject({ reason: "endless-pages" });
    expect(server.requests).toHaveLength(4);
  });

  test("limits the bytes of all pages together", async () => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      json(response, { repositories: ["x".repeat(200) + page] }, next(`/v2/_catalog?last=${page}`));
    });
    const registry = registryOn(server, { limits: { listBytes: 1000 } });
    expect(await failureOf(registry.catalog())).toMatchObject({ reason: "too-large" });
    expect(server.requests).toHaveLength(5);
  });

  test("limits the names of all pages together, including those left out", async () => {
    const server = await upstream((url, response) =>
      url.includes("last=")
        ? json(response, { repositories: ["c", "A", "b"] })
        : json(response, { repositories: ["a", "b", "-"] }, next("/v2/_catalog?last=b")),
    );
    const failure = await failureOf(registryOn(server, { limits: { catalogNames: 4 } }).catalog());
    expect(failure).toMatchObject({ reason: "too-large", code: "UPSTREAM_INVALID" });
    expect(failure.message).toBe("the catalog: the list has more than 4 names");
    expect([...(await registryOn(server, { limits: { catalogNames: 5 } }).catalog())]).toEqual(["a", "b", "c"]);
  });

  test("reads an interrupted page again, as if it had not come", async () => {
    const lines: unknown[] = [];
    const logger = { info() {}, warn: (fields: unknown) => lines.push(fields) };
    let asked = 0;
    const server = await upstream((url, response) => {
      asked += 1;
      if (!url.includes("last=")) json(response, { repositories: ["a"] }, next("/v2/_catalog?last=a"));
      else if (asked === 2) {
        response.writeHead(200, { "content-length": "9000" });
        response.write('{"repositories":["c","b","X","Y"', () => response.destroy());
      } else if (asked === 3) json(response, { repositories: ["b", "X"] }, next("/v2/_catalog?last=b"));
      else json(response, { repositories: ["d"] });
    });
    const registry = registryOn(server, { logger, limits: { backoffBaseMilliseconds: 1 } });
    expect([...(await registry.catalog())]).toEqual(["a", "b", "d"]);
    expect(lines).toEqual([{ region: "global", dropped: 1 }]);
    expect(asked).toBe(4);
  });

  test("limits the time of all pages together", async () => {
    let page = 0;
    const server = await upstream((_url, response) => {
      page += 1;
      const name = `r${page}`;
      setTimeout(() => json(response, { repositories: [name] }, next(`/v2/_catalog?last=${name}`)), 40);
    });
    const registry = registryOn(server, { limits: { listTotalMilliseconds: 150 } });
    expect(await failureOf(registry.catalog())).toMatchObject({ reason: "timeout", code: "UPSTREAM_TIMEOUT" });
    expect(server.requests.length).toBeLessThan(6);
  });

  test.each([
    ["a Link header that cannot be read", { repositories: ["a"] }, { link: "/v2/_catalog?last=a; rel=next" }],
    ["a link to no address", { repositories: ["a"] }, next("http://")],
    ["names that are no texts", { repositories: [1] }, {}],
    ["no names", {}, {}],
    ["a list", [], {}],
  ])("%s makes the answer malformed", async (_what, page, headers: Record<string, string>) => {
    const server = await upstream((_url, response) => json(response, page, headers));
    expect(await failureOf(registryOn(server).catalog())).toMatchObject({ reason: "malformed" });
  });
});

describe("tags", () => {
  test("requests no `n`, and reads null as empty", async () => {
    const server = await upstream((_url, response) => json(response, { name: NAME, tags: null }));
    expect([...(await registryOn(server).tags(NAME))]).toEqual([]);
    expect(server.requests.map(({ url }) => url)).toEqual(["/v2/dotnet/aspnet/tags/list"]);
  });

  test("follows pages and drops invalid tags", async () => {
    const server = await upstream((url, response) =>
      url.includes("last=")
        ? json(response, { name: NAME, tags: ["latest"] })
        : json(response, { name: NAME, tags: ["10.0", "-x", ""] }, next("?last=10.0")),
    );
    expect([...(await registryOn(server).tags(NAME))]).toEqual(["10.0", "latest"]);
  });

  const XML = '\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>';
  test.each([
    ["XML with a byte-order mark", XML],
    ["HTML", "<!doctype html><title>404</title>"],
    ["NAME_UNKNOWN", '{"errors":[{"code":"NAME_UNKNOWN"}]}'],
    ["other JSON", '{"message":"no"}'],
    ["nothing", ""],
  ])("a 404 with %s means the repository", async (_what, body) => {
    const server = await upstream((_url, response) => response.writeHead(404).end(body));
    expect(await failureOf(registryOn(server).tags(NAME))).toMatchObject({
      reason: "unknown-repository",
      code: "NAME_UNKNOWN",
    });
    expect(server.requests).toHaveLength(1);
  });

  test("a redirect to a data host that answers 404 in XML means the repository", async () => {
    const data = await upstream((_url, response) => response.writeHead(404).end(XML));
    const server = await upstream((_url, response) =>
      response.writeHead(307, { location: `${data.origin}/list?sig=secret` }).end(),
    );
    const failure = await failureOf(registryOn(server, { dataHosts: [data.host] }).tags(NAME));
    expect(failure.reason).toBe("unknown-repository");
    expect(failure.message).not.toContain("secret");
  });

  test("a redirect at the registry endpoint itself is followed", async () => {
    const server = await upstream((url, response) =>
      url.endsWith("/tags/list")
        ? response.writeHead(301, { location: "/elsewhere" }).end()
        : json(response, { tags: ["1"] }),
    );
    expect([...(await registryOn(server).tags(NAME))]).toEqual(["1"]);
  });
});
