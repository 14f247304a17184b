import * as z from "zod";
import { toJSONSchema } from "zod/v4/core";

/** The part of JSON Schema in which our schemas are written. */
type Node = {
  type?: string | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  anyOf?: Node[] | undefined;
  items?: Node | undefined;
  properties?: Record<string, Node> | undefined;
  required?: string[] | undefined;
};

const nodeSchema: z.ZodType<Node> = z.object({
  type: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get items() {
    return nodeSchema.optional();
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
  required: z.array(z.string()).optional(),
});

/** Returns the form of JSON that a schema accepts: names with `?` may be missing, `|` separates alternatives. */
export function schemaShape(schema: z.core.$ZodType): string {
  return written(nodeSchema.parse(toJSONSchema(schema, { io: "input" })), "");
}

function written(node: Node, indent: string): string {
  if (node.anyOf) return node.anyOf.map((each) => written(each, indent)).join(" | ");
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.items) return `[${written(node.items, indent)}, …]`;
  if (!node.properties) return node.type ?? "any";
  const inner = `${indent}  `;
  const lines = Object.entries(node.properties).map(([name, value]) => {
    const mark = node.required?.includes(name) ? "" : "?";
    return `${inner}${JSON.stringify(name)}${mark}: ${written(value, inner)}`;
  });
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Returns the texts that a schema accepts; none if there are too many to name. */
export function schemaChoices(schema: z.core.$ZodType): string[] {
  return nodeSchema.parse(toJSONSchema(schema, { io: "input" })).enum?.map(String) ?? [];
}
