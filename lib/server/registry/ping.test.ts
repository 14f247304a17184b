import { expect, test } from "vitest";
import { failureOf, json, registryOn, upstream } from "./upstream.testing";

test("requests /v2/ anonymously and returns its duration", async () => {
  const server = await upstream((_url, response) => json(response, {}));
  const { milliseconds } = await registryOn(server).ping();
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(20_000);
  expect(server.requests.map(({ url }) => url)).toEqual(["/v2/"]);
  expect(server.requests[0]?.headers).not.toHaveProperty("authorization");
  expect(server.requests[0]?.headers["accept-encoding"]).toBe("identity");
});

test("accepts an empty body", async () => {
  const server = await upstream((_url, response) => response.end());
  await expect(registryOn(server).ping()).resolves.toHaveProperty("milliseconds");
});

test.each([
  [200, "<html>Please log in</html>", "malformed"],
  [404, "not here", "malformed"],
  [401, "{}", "refused"],
  [204, "", "malformed"],
])("a %d with %j is a failure", async (status, body, reason) => {
  const server = await upstream((_url, response) => response.writeHead(status).end(body));
  expect(await failureOf(registryOn(server).ping())).toMatchObject({ reason });
  expect(server.requests).toHaveLength(1);
});
