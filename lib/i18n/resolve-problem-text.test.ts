import { expect, it } from "vitest";
import { resolveProblemSchema } from "@/lib/contract/resolve/resolve";
import { resolveProblemText } from "./resolve-problem-text";

it("has complete sentences for every problem", () => {
  for (const problem of resolveProblemSchema.options) {
    const text = resolveProblemText(problem, { part: "PART", region: "REGION" });
    expect(text).toMatch(/^[^{}]+\.$/);
  }
});

it("inserts a part as it is", () => {
  expect(resolveProblemText("tag-invalid", { part: "{region}$&", region: "r" })).toContain("“{region}$&”");
  expect(resolveProblemText("repository-unknown", { part: "a/b", region: "mcr.azure.cn" })).toBe(
    "mcr.azure.cn has no repository “a/b”.",
  );
});
