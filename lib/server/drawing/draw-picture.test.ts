import { describe, expect, it, test } from "vitest";
import { drawPicture } from "./draw-picture";
import type { Picture } from "./picture";
import { BOXES, pixelsOf } from "./pixels.testing";
import { svgOf } from "./svg";

const MOST_BYTES = 100_000;

function picture(some: Partial<Picture> = {}): Picture {
  const hosts = [{ host: "mcr.microsoft.com", region: "global" as const }];
  return { hosts, names: [{ repository: "dotnet/aspnet" }], figures: [], labels: [], labelsInAll: 0, ...some };
}

async function drawn(some: Partial<Picture>) {
  const png = await drawPicture(picture(some));
  expect(png.byteLength).toBeLessThan(MOST_BYTES);
  return { png, ...(await pixelsOf(png)) };
}

const sixty = Array.from({ length: 60 }, (_, at) => `linux/arm64/v${at}`);
const LONG = `${"abcdefghi/".repeat(22)}${"w".repeat(35)}`;

describe("a picture", () => {
  it("is 1200 by 630 pixels, with the name, figures and labels in their places", async () => {
    const { width, height, ink } = await drawn({
      names: [{ repository: "dotnet/aspnet", version: ":10.0" }],
      figures: [{ sign: "size", text: "89.5–95.9 MB" }],
      labels: ["linux/amd64"],
      labelsInAll: 1,
    });
    expect([width, height]).toEqual([1200, 630]);
    expect(ink(BOXES.name)).toBeGreaterThan(5_000);
    expect(ink(BOXES.figures)).toBeGreaterThan(1_000);
    expect(ink(BOXES.labels)).toBeGreaterThan(1_000);
  });

  it("leaves out what is not known", async () => {
    const { ink } = await drawn({});
    expect(ink(BOXES.name)).toBeGreaterThan(5_000);
    expect([ink(BOXES.figures), ink(BOXES.labels)]).toEqual([0, 0]);
  });

  it("differs with everything that it shows, and is else the same", async () => {
    const hosts = [{ host: "mcr.azure.cn", region: "china" as const }];
    const all = [
      {},
      { hosts },
      { names: [] },
      { names: [{ repository: "dotnet/aspnat" }] },
      { names: [{ repository: "dotnet/aspnet", version: ":1" }] },
      { figures: [{ sign: "tags" as const, text: "7" }] },
      { figures: [{ sign: "day" as const, text: "7" }] },
      { labels: ["a"], labelsInAll: 1 },
      { labels: ["a"], labelsInAll: 2 },
    ];
    const bytes = await Promise.all(all.map(async (each) => Buffer.from((await drawn(each)).png).toString("base64")));
    expect(new Set(bytes).size).toBe(all.length);
    expect(Buffer.from((await drawn({})).png).toString("base64")).toBe(bytes[0]);
  });

  test.each([
    ["a name of 255 characters", { names: [{ repository: LONG, version: `:${"1.2-".repeat(32)}` }] }],
    ["a name of one word", { names: [{ repository: "w".repeat(255) }] }],
    ["60 platforms", { labels: sixty, labelsInAll: 60 }],
    ["labels as wide as can be", { labels: Array.from({ length: 12 }, () => "W".repeat(50)), labelsInAll: 12 }],
    ["two long names", { names: [LONG, LONG].map((repository) => ({ repository, version: `:${"w".repeat(128)}` })) }],
  ])("keeps %s within its edges", async (_, some) => {
    const { ink } = await drawn(some);
    expect([ink(BOXES.right), ink(BOXES.bottom)]).toEqual([0, 0]);
    expect(ink([72, 138, 1128, 570])).toBeGreaterThan(3_000);
  });

  it("shows the end of a long name too", async () => {
    const ends = await Promise.all(
      ["x", "y"].map(async (end) => (await drawn({ names: [{ repository: `${"w".repeat(250)}${end}` }] })).png),
    );
    expect(Buffer.from(ends[0] ?? []).equals(Buffer.from(ends[1] ?? []))).toBe(false);
  });

  it("sums up the platforms that do not fit", () => {
    const few = svgOf(picture({ labels: sixty.slice(0, 3), labelsInAll: 3 }));
    const many = svgOf(picture({ labels: sixty, labelsInAll: 60 }));
    const boxes = (svg: string) => svg.match(/rx="10"/g)?.length;
    expect([boxes(few), boxes(many)]).toEqual([3, 4]);
  });

  test.each(["\u202egnp", "容器", "a\u0000b", '"/><script>', "x".repeat(60), "\ud800", "\u0301"])(
    "makes no markup of the label %j, nor a box for what the typeface lacks",
    async (label) => {
      const svg = svgOf(picture({ labels: [label], labelsInAll: 1 }));
      expect(svg).not.toContain(label);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|path|g)[ >])/);
      expect(await drawn({ labels: [label], labelsInAll: 1 })).toBeDefined();
    },
  );
});
