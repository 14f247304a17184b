import { describe, expect, it } from "vitest";
import { formatBytes } from "./bytes";

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [152, "152 B"],
    [999, "999 B"],
    [1000, "1 kB"],
    [3_512, "3.5 kB"],
    [95_912_345, "95.9 MB"],
    [999_949, "1,000 kB"],
    [123_456_789, "123 MB"],
    [1_400_000_000, "1.4 GB"],
    [2_500_000_000_000_000, "2,500 TB"],
  ])("writes %i bytes as %s", (bytes, text) => {
    expect(formatBytes(bytes, "en")).toBe(text);
  });
});
