import { describe, expect, it } from "vitest";
import { imageSummarySchema } from "@/lib/contract/image/image-summary";
import { formatOf } from "@/lib/i18n/format";
import { formatSizeRange, newestCreation, platformNames } from "./image-figures";

const digest = `sha256:${"0".repeat(64)}`;
const summary = (...platforms: object[]) =>
  imageSummarySchema.parse({
    reference: "1",
    digest,
    mediaType: "m",
    kind: "index",
    attestations: 0,
    readAt: "2026-01-01T00:00:00Z",
    platforms: platforms.map((platform) => ({ digest, ...platform })),
  });

describe("formatSizeRange", () => {
  it.each([
    [[95_900_000], "95.9 MB"],
    [[95_900_000, 95_910_000], "95.9 MB"],
    [[95_900_000, 89_500_000], "89.5–95.9 MB"],
    [[900_000, 1_500_000], "900 kB – 1.5 MB"],
    [[], undefined],
  ])("writes %j as %s", (sizes, text) => {
    expect(formatSizeRange(summary(...sizes.map((size) => ({ size })), {}), formatOf("en").bytes)).toBe(text);
  });
});

describe("newestCreation", () => {
  it("is the latest of the platforms' dates", () => {
    expect(newestCreation(summary({ created: "2026-08-17T00:00:00Z" }, { created: "2026-08-18T00:00:00Z" }, {}))).toBe(
      "2026-08-18T00:00:00Z",
    );
    expect(newestCreation(summary())).toBeUndefined();
  });
});

describe("platformNames", () => {
  it("names each platform once", () => {
    const windows = { platform: { os: "windows", architecture: "amd64" } };
    expect(platformNames(summary(windows, windows, {}))).toEqual(["windows/amd64"]);
  });
});
