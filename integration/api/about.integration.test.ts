import { describe, expect, it, test, vi } from "vitest";
import { z } from "zod";
import { imageLineSchema } from "@/lib/contract/image/image-summary";
import { portalDetailsSchema } from "@/lib/mar/portal/details";
import { type FaultKind, faultKindSchema } from "@/lib/sample/faults/fault-rule";
import { problemIn } from "./problem";
import { sampleApi } from "./sample-api";

const here = sampleApi();

const answerSchema = z.object({
  repository: z.string(),
  portal: z.enum(["listed", "not-listed", "off"]),
  details: z.optional(portalDetailsSchema),
});

async function aboutOf(repository: string, region = "global") {
  const response = await here.api.get(`/api/${region}/about/${repository}`);
  expect(response.status).toBe(200);
  return answerSchema.parse(await response.json());
}

/** Far more than a busy machine needs. */
const WAITING = { timeout: 60_000, interval: 100 };

const toPortal = () => here.sample.requests.all().filter(({ endpoint }) => endpoint === "portal");

describe("what the portal says of a repository", () => {
  it("is read from the global host alone, also for China, and asked once", async () => {
    const global = await aboutOf("dotnet/aspnet");
    expect(global.details).toMatchObject({
      publisher: "Microsoft",
      description: expect.stringContaining("ASP.NET Core runtime"),
      license: { address: expect.stringMatching(/^https:/) },
      supportedTags: ["10.0", "10.0-noble-chiseled", "8.0"],
      lastModified: "2026-08-11T18:42:10.273Z",
      readme: expect.stringContaining("## Featured tags"),
    });
    expect(await aboutOf("dotnet/aspnet", "china")).toEqual(global);
    expect(toPortal().map(({ region, path }) => [region, path])).toEqual([
      ["global", "/api/v1/catalog/dotnet/aspnet/details?reg=mar"],
    ]);
  });

  it("is that it does not list the repository, which is asked once too", async () => {
    expect(await aboutOf("sample/one-tag")).toEqual({ repository: "sample/one-tag", portal: "not-listed" });
    await aboutOf("sample/one-tag");
    expect(toPortal()).toHaveLength(1);
  });

  it("is not asked about a repository that the registry does not have", async () => {
    const problem = await problemIn(await here.api.get("/api/global/about/dotnet/no-such-repository"));
    expect(problem).toMatchObject({ status: 404, code: "NAME_UNKNOWN" });
    expect(toPortal()).toEqual([]);
  });

  it("is nothing if it is turned off, without a request", async () => {
    vi.stubEnv("MAR_PORTAL", "off");
    try {
      await here.renew({});
      expect(await aboutOf("dotnet/aspnet")).toEqual({ repository: "dotnet/aspnet", portal: "off" });
      expect(toPortal()).toEqual([]);
    } finally {
      vi.stubEnv("MAR_PORTAL", "on");
    }
  });

  it("is read as far as it can be", async () => {
    expect((await aboutOf("sample/portal/other-names")).details).toEqual({
      description: "Its README is in a field of another name.",
      publisher: "Somebody\u202e else",
      categories: ["Objects", "Texts"],
      supportedTags: [],
      documentation: { text: "https://mcr.microsoft.com@deceiver.sample.invalid/" },
      license: { text: "javascript:alert(1)" },
      website: { text: "see the wiki" },
      readme: "# Found\n\n- in a field that nobody knows\n",
    });
    expect((await aboutOf("sample/portal/wrong-types")).details).toEqual({ categories: [], supportedTags: ["1.0"] });
  });

  it("may have a README of a million characters", async () => {
    expect((await aboutOf("sample/portal/long-readme")).details?.readme?.length).toBeGreaterThan(1_000_000);
  });
});

const FAILURES: Partial<Record<FaultKind, readonly [code: string, reason: string]>> = {
  throttle: ["TOOMANYREQUESTS", "throttled"],
  forbidden: ["UPSTREAM_UNAVAILABLE", "refused"],
  "unavailable-html": ["UPSTREAM_UNAVAILABLE", "unavailable"],
  reset: ["UPSTREAM_UNAVAILABLE", "unreachable"],
  cut: ["UPSTREAM_UNAVAILABLE", "unreachable"],
  hang: ["UPSTREAM_TIMEOUT", "timeout"],
  huge: ["UPSTREAM_INVALID", "too-large"],
  "foreign-redirect": ["UPSTREAM_INVALID", "foreign-redirect"],
  "not-json": ["UPSTREAM_INVALID", "malformed"],
  "no-json-at-all": ["UPSTREAM_INVALID", "malformed"],
};

describe("a portal that misbehaves", () => {
  test.each(Object.entries(FAILURES))("%s is a failure, not asked again at once", async (kind, failure) => {
    await here.renew(kind === "hang" ? { attemptMilliseconds: 500 } : {});
    here.sample.faults.add({ kind: faultKindSchema.parse(kind), endpoint: "portal-details" });
    const { code, reason, message } = await problemIn(await here.api.get("/api/global/about/dotnet/aspnet"));
    expect([code, reason]).toEqual(failure);
    expect(message).not.toMatch(/<html|127\.0\.0\.1|sig=/i);
    const asked = toPortal().length;
    expect(asked).toBeLessThanOrEqual(2);
    await here.api.get("/api/global/about/dotnet/aspnet");
    expect(toPortal()).toHaveLength(asked);
    // The registry is not affected, and its reachability does not count it.
    expect((await here.api.get("/api/global/v2/dotnet/aspnet/manifests/10.0")).status).toBe(200);
    const reachability = await (await here.api.get("/api/reachability")).json();
    expect(reachability).toMatchObject({ global: { reachable: true, errorRate: 0 } });
  });

  it("is left alone after three repositories failed", async () => {
    here.sample.faults.add({ kind: "unavailable-html", endpoint: "portal-details" });
    for (const name of ["dotnet/aspnet", "dotnet/sdk", "dotnet/runtime"])
      await here.api.get(`/api/global/about/${name}`);
    const asked = toPortal().length;
    const { reason } = await problemIn(await here.api.get("/api/global/about/azure-cli"));
    expect(reason).toBe("unavailable");
    expect(toPortal()).toHaveLength(asked);
  });

  it("says nothing wrong if all its types are wrong", async () => {
    here.sample.faults.add({ kind: "wrong-types", endpoint: "portal-details" });
    expect((await aboutOf("dotnet/aspnet")).details).toEqual({ categories: [], supportedTags: [] });
  });
});

describe("push dates", () => {
  const lines = async (name: string, references: readonly string[], query = "&pushed") => {
    const search = references.map((reference) => `reference=${reference}`).join("&");
    const text = await (await here.api.get(`/api/global/images/${name}?${search}${query}`)).text();
    return text
      .trimEnd()
      .split("\n")
      .map((line) => imageLineSchema.parse(JSON.parse(line)));
  };

  it("come after the images, only if they are asked for, and are not before the build", async () => {
    const plain = await lines("dotnet/aspnet", ["10.0", "9.0"], "");
    expect(plain.every((line) => "digest" in line)).toBe(true);
    expect(toPortal()).toEqual([]);
    // An answer stays open for the portal for a bounded time only, which a busy machine can exceed. The next has what came late.
    const [first, second, ...pushed] = await vi.waitFor(async () => {
      const all = await lines("dotnet/aspnet", ["10.0", "9.0"]);
      expect(all).toHaveLength(4);
      return all;
    }, WAITING);
    expect([first, second].every((line) => line && "digest" in line)).toBe(true);
    for (const line of pushed) {
      if ("digest" in line || "problem" in line) throw new Error("no push date");
      const image = [first, second].find((each) => each?.reference === line.reference);
      const built =
        image && "digest" in image
          ? image.platforms
              .map(({ created }) => created ?? "")
              .sort()
              .at(-1)
          : "";
      expect(Date.parse(line.pushed)).toBeGreaterThanOrEqual(Date.parse(built ?? "") - 1_000);
    }
    await lines("dotnet/aspnet", ["8.0"]);
    expect(toPortal().map(({ path }) => path)).toEqual(["/api/v1/catalog/dotnet/aspnet/tags?reg=mar"]);
  });

  it("are of no tag of a repository that the portal does not list", async () => {
    expect(await lines("sample/one-tag", ["1.0"])).toHaveLength(1);
  });

  test.each(["unavailable-html", "huge", "no-json-at-all", "wrong-types", "not-json", "reset", "foreign-redirect"])(
    "change nothing if the portal answers with %s",
    async (kind) => {
      here.sample.faults.add({ kind: faultKindSchema.parse(kind), endpoint: "portal-tags" });
      const found = await lines("dotnet/aspnet", ["10.0"]);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ reference: "10.0", kind: "index" });
    },
  );
});
