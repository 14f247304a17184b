import { SaxesParser, type SaxesTagNS } from "saxes";
import { expect } from "vitest";

const ATOM = "http://www.w3.org/2005/Atom";

/** An element of a parsed document, with the text directly in it. */
type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** Parses a document strictly: any fault of its form throws. */
function parseXml(text: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }: SaxesTagNS) => {
    const element: Element = {
      name: uri === ATOM ? local : `{${uri}}${local}`,
      attributes: Object.fromEntries(Object.values(attributes).map(({ name, value }) => [name, value])),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error("there is no element");
  return document;
}

export const named = ({ children }: Element, name: string) => children.filter((child) => child.name === name);
export const textOf = (element: Element, name: string) => named(element, name)[0]?.text ?? "";

const FEED = ["id", "title", "subtitle", "updated", "author", "generator", "link", "entry"];
const ENTRY = ["id", "title", "published", "updated", "link", "category", "summary", "content"];
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Parses an Atom document and checks the rules that a validator checks.
 * @see https://www.rfc-editor.org/rfc/rfc4287#section-4
 */
export function validAtom(text: string): Element {
  const feed = parseXml(text);
  expect(feed.name).toBe("feed");
  expectParts(feed, FEED);
  // Without an author in each entry, the feed must have one.
  expect(named(feed, "author").map((author) => textOf(author, "name"))).not.toContain("");
  expect(named(feed, "author").length).toBeGreaterThan(0);
  expect(linksOf(feed, "self")).toHaveLength(1);
  const entries = named(feed, "entry");
  for (const entry of entries) {
    expectParts(entry, ENTRY);
    expect(linksOf(entry, "alternate")).toHaveLength(1);
    expect(textOf(entry, "published") <= textOf(entry, "updated")).toBe(true);
    for (const content of named(entry, "content")) {
      expect(content.attributes.type).toBe("html");
      // Content of type html has no elements of its own.
      expect(content.children).toEqual([]);
      // What we write is well-formed, which HTML need not be.
      parseXml(`<div xmlns="${ATOM}">${content.text}</div>`);
    }
  }
  const ids = entries.map((entry) => textOf(entry, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

function expectParts(element: Element, allowed: readonly string[]): void {
  expect(element.children.map(({ name }) => name).filter((name) => !allowed.includes(name))).toEqual([]);
  for (const name of ["id", "title", "updated"]) expect(named(element, name), name).toHaveLength(1);
  for (const name of ["published", "summary", "content", "subtitle", "generator"]) {
    expect(named(element, name).length, name).toBeLessThanOrEqual(1);
  }
  expect(() => new URL(textOf(element, "id"))).not.toThrow();
  expect(textOf(element, "title")).not.toBe("");
  for (const name of ["updated", "published"]) {
    for (const { text } of named(element, name)) {
      expect(text).toMatch(RFC_3339);
      expect(Number.isNaN(Date.parse(text))).toBe(false);
    }
  }
  for (const { attributes } of named(element, "link")) expect(() => new URL(attributes.href ?? "")).not.toThrow();
  for (const { attributes } of named(element, "category")) expect(attributes.term).toBeTruthy();
}

/** Returns the addresses of an element's links of one relation. */
export function linksOf(element: Element, rel: string): string[] {
  return named(element, "link").flatMap(({ attributes }) => (attributes.rel === rel ? [attributes.href ?? ""] : []));
}
