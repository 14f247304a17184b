import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { DIGEST_OF_SOURCE, type Operation, targetOf, type Values } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { PROBLEM_STATUS } from "@/lib/contract/problem";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "../api/api";

const mediaTypeSchema = z.object({ schema: z.record(z.string(), z.unknown()), "x-each-line": z.unknown().optional() });
const responseSchema = z.object({ content: z.record(z.string(), mediaTypeSchema).optional() });
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), responseSchema) }))),
});

let sample: Sample;
let api: Api;
let document: z.infer<typeof documentSchema>;
let text: string;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
  text = await (await api.get("/api/openapi.json")).text();
  document = documentSchema.parse(JSON.parse(text));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

it("is valid OpenAPI 3.1, and every description is there, in Markdown", async () => {
  expect(text).not.toMatch(/"docs\.|<\/?c>/);
  const result = await new Validator().validate(JSON.parse(text));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it("describes the errors that we answer with", async () => {
  const { components } = z
    .object({ components: z.object({ schemas: z.object({ Errors: z.record(z.string(), z.unknown()) }) }) })
    .parse(JSON.parse(text));
  const validate = new Ajv2020({ strict: false }).compile(components.schemas.Errors);
  const refused = await (await api.get("/api/global/v2/No/tags/list")).json();
  expect(validate(refused) ? [] : validate.errors).toEqual([]);
  expect(validate({ errors: [] })).toBe(false);
});

/** Puts the digest that earlier answers gave into the values of a request. */
const withDigest = (values: Values = {}, digest: string): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value === DIGEST_OF_SOURCE ? digest : value]));

/** Asks as the example of an operation says, digests first. */
async function tryExample(operation: Operation): Promise<Response> {
  let digest = "";
  for (const source of operation.example.before ?? []) {
    const response = await api.get(targetOf(source, withDigest(source.values, digest)));
    const place = source.in === "head" ? response.headers.get("Docker-Content-Digest") : await response.text();
    digest = /sha256:[0-9a-f]{64}/.exec(place ?? "")?.[0] ?? "";
  }
  return api.get(targetOf(operation, withDigest(operation.example.values, digest)));
}

describe.each(Object.entries(OPERATIONS))("%s", (_, operation) => {
  it("answers as the document says", async () => {
    const response = await tryExample(operation);
    expect(response.status).toBe(200);
    const described = document.paths[operation.path]?.get?.responses["200"]?.content ?? {};
    const type = response.headers.get("Content-Type") ?? "";
    expect(Object.keys(described)).toContain(type);
    const { schema, "x-each-line": line } = described[type] ?? { schema: {} };
    const body = await response.text();
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      z.record(z.string(), z.unknown()).parse(line ?? schema),
    );
    const values = line
      ? body
          .trimEnd()
          .split("\n")
          .map((each) => JSON.parse(each))
      : [/json/.test(type) ? JSON.parse(body) : body];
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) expect(validate(value) ? [] : validate.errors, JSON.stringify(value)).toEqual([]);
  });

  it("names the status of each of its errors, in the form of all errors", () => {
    const { responses } = document.paths[operation.path]?.get ?? { responses: {} };
    for (const code of operation.problems) {
      const content = responses[PROBLEM_STATUS[code]]?.content;
      if (operation.answer.isOfErrorsToo) expect(Object.keys(content ?? {}), code).toEqual(operation.answer.mediaTypes);
      else expect(content?.["application/json"]?.schema, code).toEqual({ $ref: "#/components/schemas/Errors" });
    }
  });
});
