import fc from "fast-check";
import { expect, test } from "vitest";
import { processorTime } from "@/lib/processor-time.testing";
import { parseLinkHeader } from "./link-header";

test.each([
  ['</v2/_catalog?last=b&n=2>; rel="next"', [{ target: "/v2/_catalog?last=b&n=2", relations: ["next"] }]],
  ["<a>;rel=next", [{ target: "a", relations: ["next"] }]],
  ["<a> ; REL = NEXT", [{ target: "a", relations: ["next"] }]],
  ['<a>; rel="prev next"', [{ target: "a", relations: ["prev", "next"] }]],
  ['<a>; title="x, <b>; rel=next"; rel=prev', [{ target: "a", relations: ["prev"] }]],
  ['<a>; title="\\""; rel="next"', [{ target: "a", relations: ["next"] }]],
  ["<a>; rel=prev; rel=next", [{ target: "a", relations: ["prev"] }]],
  ["<a,b;c>; rel=next", [{ target: "a,b;c", relations: ["next"] }]],
  ["<a>; crossorigin; rel=next;", [{ target: "a", relations: ["next"] }]],
  [
    "<a>; rel=prev, <b>; rel=next",
    [
      { target: "a", relations: ["prev"] },
      { target: "b", relations: ["next"] },
    ],
  ],
  ["<a>", [{ target: "a", relations: [] }]],
  ["<>; rel=next", [{ target: "", relations: ["next"] }]],
  ["", []],
  [" , ", []],
])("reads %s", (header, links) => {
  expect(parseLinkHeader(header)).toEqual(links);
});

test.each(["/v2/_catalog; rel=next", "<a; rel=next", "<a>; rel=next <b>", '<a>; rel="next', "<a> b", "a>"])(
  "refuses %s",
  (header) => expect(parseLinkHeader(header)).toBeUndefined(),
);

test("no header crashes it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'<>;,=" \\arel') })), (header) => {
      parseLinkHeader(header);
    }),
  );
});

test("reads a long header in linear time", () => {
  for (const part of ["<a>,", ";", " ", "<", '<a>;b="', "<a>;b=c ", ",", "<a> "]) {
    expect(processorTime(() => parseLinkHeader(part.repeat(8000)))).toBeLessThan(1000);
  }
});
