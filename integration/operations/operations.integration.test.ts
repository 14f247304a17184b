import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Operation, targetOf, type Values } from "@/lib/contract/operation/operation";
import { OPERATIONS } from "@/lib/contract/operation/operations";
import { PARAMETERS, type ParameterKey } from "@/lib/contract/operation/parameter";
import { PROBLEM_STATUS, problemCodeSchema } from "@/lib/contract/problem";
import { type Sample, startSample } from "@/lib/sample/server";
import { type Api, freshApi } from "../api/api";
import { problemIn } from "../api/problem";

let sample: Sample;
let api: Api;

beforeAll(async () => {
  sample = await startSample();
  api = await freshApi(sample);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sample.close();
});

/** A text that no parameter with a grammar takes. */
const WRONG = "-No:Such@Thing-";

/** Parameters whose texts are free: a page of a catalog or a list may begin after any, a language that we lack is English. */
const FREE: readonly ParameterKey[] = [
  "artifactType",
  "file",
  "text",
  "look",
  "created",
  "pushed",
  "download",
  "feedTags",
  "lang",
  "last",
  "searchText",
  "endText",
];

/** Returns a request with all that is required but one parameter, which has other values. */
function requestWith(operation: Operation, other: ParameterKey, values: Values): string {
  const required = operation.parameters.filter(({ of, isRequired }) => isRequired && of !== other);
  return targetOf(operation, {
    ...Object.fromEntries(required.map(({ of }) => [of, PARAMETERS[of].example])),
    ...values,
  });
}

async function expectRefused(operation: Operation, target: string): Promise<void> {
  const response = await api.get(target);
  if (operation.answer.isOfErrorsToo) {
    expect(operation.answer.mediaTypes, target).toContain(response.headers.get("Content-Type"));
    expect(
      operation.problems.map((each) => PROBLEM_STATUS[each]),
      target,
    ).toContain(response.status);
    return;
  }
  const { status, code } = await problemIn(response);
  expect(operation.problems, target).toContain(code);
  expect(status, target).toBe(PROBLEM_STATUS[problemCodeSchema.parse(code)]);
}

describe.each(Object.entries(OPERATIONS))("%s", (_, operation) => {
  it("refuses wrong values, with a code that the table names", async () => {
    for (const { of } of operation.parameters.filter(({ of }) => !FREE.includes(of))) {
      await expectRefused(operation, requestWith(operation, of, { [of]: WRONG }));
    }
  });

  it("needs what the table says is required", async () => {
    for (const { of } of operation.parameters.filter(({ isRequired }) => isRequired)) {
      await expectRefused(operation, requestWith(operation, of, {}));
    }
  });

  it("refuses one value more than the table allows", async () => {
    for (const { of, most } of operation.parameters) {
      if (most === undefined) continue;
      const many = Array.from({ length: most + 1 }, (_each, at) => `a${at}`);
      await expectRefused(operation, requestWith(operation, of, { [of]: many }));
    }
  });
});
