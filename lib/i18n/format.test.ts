import { describe, expect, it } from "vitest";
import { formatOf } from "./format";

const { bytes, day, number } = formatOf("en");

describe("bytes", () => {
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
  ])("%i are %s", (count, text) => {
    expect(bytes(count)).toBe(text);
  });
});

it("writes the day in UTC", () => {
  expect(day("2026-08-17T23:59:59Z")).toBe("17 Aug 2026");
});

it("groups the digits of numbers", () => {
  expect([number(0), number(4211), number(1_234_567)]).toEqual(["0", "4,211", "1,234,567"]);
});

describe("Chinese", () => {
  const format = formatOf("zh-cn");

  it.each([
    [0, "0 B"],
    [152, "152 B"],
    [3_512, "3.5 kB"],
    [95_912_345, "95.9 MB"],
    [1_400_000_000, "1.4 GB"],
    [2_500_000_000_000_000, "2,500 TB"],
  ])("%i bytes are %s", (count, text) => {
    expect(format.bytes(count)).toBe(text);
  });

  it("has days, numbers, lists and marks of its own", () => {
    expect(format.day("2026-08-17T23:59:59Z")).toBe("2026年8月17日");
    expect(format.number(1_234_567)).toBe("1,234,567");
    expect(format.list(["甲", "乙", "丙"])).toBe("甲、乙、丙");
    expect(Object.values(format.marks).join("").trim()).toBe(Object.values(format.marks).join(""));
  });
});
