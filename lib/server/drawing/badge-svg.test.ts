import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { badgeSvg } from "./badge-svg";

/** Returns the elements of a document, by name, with their attributes. */
function elementsOf(svg: string) {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes: { ...attributes } }));
  parser.write(svg).close();
  return (name: string) => found.filter((each) => each.name === name).map(({ attributes }) => attributes);
}

it("says what it shows to people who do not see it", () => {
  const [svg] = elementsOf(badgeSvg({ label: "dotnet/aspnet", text: "10.0.1", tone: "plain" }))("svg");
  expect(svg).toMatchObject({ role: "img", "aria-label": "dotnet/aspnet: 10.0.1" });
});

it("is as wide as its texts", () => {
  const width = (text: string) => Number(elementsOf(badgeSvg({ label: "a", text, tone: "plain" }))("svg")[0]?.width);
  expect(width("10.0.1-noble-chiseled")).toBeGreaterThan(width("10.0"));
  expect(width("x".repeat(5_000))).toBeLessThan(500);
});

it("holds its texts in their halves", () => {
  const elements = elementsOf(
    badgeSvg({ label: "dotnet/aspnet:10.0", text: "linux/amd64 · linux/arm64", tone: "plain" }),
  );
  const [left, right] = elements("text").map(({ x, textLength }) => ({
    from: Number(x),
    to: Number(x) + Number(textLength),
  }));
  const [, second] = elements("g").length > 0 ? elements("rect").slice(1) : [];
  expect(left?.to).toBeLessThan(Number(second?.x));
  expect(right?.from).toBeGreaterThan(Number(second?.x));
});

it("keeps text as text", () => {
  const elements = elementsOf(badgeSvg({ label: "<script>", text: '" onload="x', tone: "ended" }));
  expect(elements("script")).toEqual([]);
  expect(Object.keys(elements("svg")[0] ?? {})).not.toContain("onload");
});
