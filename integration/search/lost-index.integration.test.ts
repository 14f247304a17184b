import { beforeEach, expect, it, vi } from "vitest";
import { problemIn } from "../api/problem";
import { sampleApi } from "../api/sample-api";

const here = sampleApi();

// Nobody listens there.
beforeEach(async () => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  await here.renew({});
  await here.api.get("/api/global/v2/_catalog");
  const { storeStatus } = await import("@/lib/server/process/store");
  await vi.waitFor(() => expect(storeStatus().state).toBe("lost"));
});

it.each(["search?q=noble", "search?q=pkg:openssl", "search?q=base:dotnet/sdk", "end-of-life"])(
  "%s says that the index is lost, and is kept by nobody",
  async (path) => {
    const response = await here.api.get(`/api/global/${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("X-Data-Age")).toBeNull();
    expect(await response.json()).toMatchObject({ indexed: { store: "lost" } });
  },
);

it.each(["/api/global/end-of-life?format=csv", "/feeds/global/end-of-life.atom", "/feeds/global/end-of-life.json"])(
  "%s is no empty file, which would read as if nothing ended",
  async (path) => {
    const response = await here.api.get(path);
    expect(response.status).toBe(503);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(await problemIn(response)).toMatchObject({ code: "UPSTREAM_UNAVAILABLE" });
  },
);

it("tells nothing of the reader, which would read as if it had not begun", async () => {
  vi.stubEnv("INDEX", "on");
  await here.renew({});
  const { readerProgress } = await import("@/lib/server/process/reader");
  const { storeStatus } = await import("@/lib/server/process/store");
  storeStatus();
  await vi.waitFor(() => expect(storeStatus().state).toBe("lost"));
  await expect(readerProgress()).rejects.toThrow("lost");
  const { endpointsPlainly } = await import("@/lib/server/plain/pages/endpoints");
  const page = await endpointsPlainly({ path: "/endpoints", segments: ["endpoints"], search: new URLSearchParams() });
  const text = (await page.text()).join(" ");
  expect(text).toContain("This server cannot use its database.");
  expect(text).not.toMatch(/0 of 0|Not begun/);
});
