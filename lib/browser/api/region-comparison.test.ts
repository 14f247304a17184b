import { afterEach, describe, expect, it, vi } from "vitest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import { readRegionAnswers } from "./region-comparison";

const repository = repositorySchema.parse("dotnet/aspnet");
const reference = tagSchema.parse("9.0");
const digest = (number: number) => digestSchema.parse(`sha256:${String(number).padStart(64, "0")}`);
const readAt = "2026-01-01T00:00:00.000Z";
const own = { digest: digest(1), readAt };

const asked: string[] = [];

/** Sets each region's answer to a tag. A digest is always served, with a date of its own. */
function serve(served: { global: number | "broken"; china: number | "broken" }) {
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    const url = new URL(path, "http://localhost");
    const name = url.searchParams.get("reference") ?? "";
    const number = served[url.pathname.startsWith("/api/china/") ? "china" : "global"];
    if (number === "broken") throw new TypeError("Failed to fetch");
    const line = name.startsWith("sha256:")
      ? { digest: name, created: `2026-01-0${number}T00:00:00.000Z` }
      : { digest: digest(number) };
    return new Response(`${JSON.stringify({ reference: name, ...line, readAt })}\n`);
  });
}

const { signal } = new AbortController();
const read = (known: typeof own | undefined) =>
  readRegionAnswers({ repository, reference, region: "global", own: known, signal });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

describe("readRegionAnswers", () => {
  it("asks only the other region if the own answer is known", async () => {
    serve({ global: 1, china: 1 });
    expect(await read(own)).toEqual({ global: own, china: { digest: digest(1), readAt } });
    expect(asked).toEqual(["/api/china/digests/dotnet/aspnet?reference=9.0"]);
  });

  it("asks both if it is not", async () => {
    serve({ global: 2, china: 2 });
    expect(await read(undefined)).toMatchObject({ global: { digest: digest(2) }, china: { digest: digest(2) } });
    expect(asked).toHaveLength(2);
  });

  it("asks for both dates if the images differ", async () => {
    serve({ global: 1, china: 2 });
    expect(await read(own)).toMatchObject({
      global: { digest: digest(1), created: "2026-01-01T00:00:00.000Z" },
      china: { digest: digest(2), created: "2026-01-02T00:00:00.000Z" },
    });
  });

  it("has a problem as answer if none comes", async () => {
    serve({ global: 1, china: "broken" });
    expect(await read(own)).toMatchObject({ global: own, china: { problem: { reason: "no-answer" } } });
  });
});
