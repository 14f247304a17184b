import { expect, it } from "vitest";
import * as z from "zod/mini";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { schemaShape } from "./schema-shape";

it("writes names, alternatives, lists and what may be missing", () => {
  const schema = z.union([
    z.object({ kind: z.literal("a"), tags: z.array(z.object({ tag: z.string(), size: z.optional(z.number()) })) }),
    z.object({ kind: z.enum(["b", "c"]), isDone: z.boolean() }),
  ]);
  expect(schemaShape(schema)).toBe(`{
  "kind": "a",
  "tags": [{
    "tag": string,
    "size"?: number
  }, …]
} | {
  "kind": "b" | "c",
  "isDone": boolean
}`);
});

it("writes the form of every answer of the API", () => {
  const shapes = Object.values(OPERATIONS).flatMap(({ answer }) =>
    answer.schema && !answer.spec ? [schemaShape(answer.schema)] : [],
  );
  expect(shapes.length).toBeGreaterThan(8);
  expect(shapes.filter((shape) => /\bany\b|undefined|\bobject\b/.test(shape))).toEqual([]);
});
