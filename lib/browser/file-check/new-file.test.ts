// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what stands in files is tested, not what JavaScript makes of it

import { describe, expect, test } from "vitest";
import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Problem } from "@/lib/contract/problem";
import { readFile } from "@/lib/mar/file/read-file";
import { answersOf, digestOf, imagesIn, problemOf, summaryOf } from "./file-check.testing";
import { newFile } from "./new-file";
import type { RewriteChoice } from "./wishes";

const [A, B] = [digestOf("a"), digestOf("b")];
const NO_MANIFEST = problemOf("MANIFEST_UNKNOWN");
const AS_IS: RewriteChoice = { region: "as-is", pin: false, newest: false };

function again(text: string, choice: Partial<RewriteChoice>, said: Record<string, ImageSummary | Problem>) {
  return newFile(text, imagesIn(text), { choice: { ...AS_IS, ...choice }, answers: answersOf(said) });
}

const both = (name: string, summary: ImageSummary | Problem) => ({
  [`global ${name}`]: summary,
  [`china ${name}`]: summary,
});
const NAME = "FROM mcr.microsoft.com/a:1";

describe("the new file", () => {
  test.each<[string, string, Partial<RewriteChoice>, Record<string, ImageSummary | Problem>, string]>([
    ["is the old one where nothing is chosen", NAME, {}, both("a:1", summaryOf(A)), NAME],
    ["is pinned", NAME, { pin: true }, both("a:1", summaryOf(A)), `${NAME}@${A}`],
    [
      "names a Dev Container Feature by its digest alone",
      NAME,
      { pin: true },
      both("a:1", summaryOf(A, { kind: "devcontainer-feature" })),
      `FROM mcr.microsoft.com/a@${A}`,
    ],
    [
      "names a Dev Container Feature by its tag where it is not pinned",
      NAME,
      { region: "china" },
      both("a:1", summaryOf(A, { kind: "devcontainer-feature" })),
      "FROM mcr.azure.cn/a:1",
    ],
    [
      "is pinned to the digest of its own region",
      NAME,
      { pin: true },
      { "global a:1": summaryOf(A), "china a:1": summaryOf(B) },
      `${NAME}@${A}`,
    ],
    [
      "is pinned to the digest of the region that it is for",
      NAME,
      { pin: true, region: "china" },
      { "global a:1": summaryOf(A), "china a:1": summaryOf(B) },
      `FROM mcr.azure.cn/a:1@${B}`,
    ],
    [
      "keeps a pin",
      `${NAME}@${A}`,
      { pin: true },
      { ...both("a:1", summaryOf(B)), ...both(`a@${A}`, summaryOf(A)) },
      `${NAME}@${A}`,
    ],
    [
      "moves a pin",
      `${NAME}@${A}`,
      { newest: true },
      { ...both("a:1", summaryOf(B)), ...both(`a@${A}`, summaryOf(A)) },
      `${NAME}@${B}`,
    ],
    [
      "names latest where it is pinned",
      "FROM mcr.microsoft.com/a",
      { pin: true },
      both("a:latest", summaryOf(A)),
      `FROM mcr.microsoft.com/a:latest@${A}`,
    ],
    [
      "names no tag where none was",
      "FROM mcr.microsoft.com/a",
      { region: "china" },
      both("a:latest", summaryOf(A)),
      "FROM mcr.azure.cn/a",
    ],
    [
      "has the official name for a region",
      "FROM x.test/mcr.azure.cn/a:1",
      { region: "global" },
      both("a:1", summaryOf(A)),
      NAME,
    ],
  ])("%s", (_what, text, choice, said, expected) => expect(again(text, choice, said).text).toBe(expected));

  test.each<[string, string, Partial<RewriteChoice>, Record<string, ImageSummary | Problem>]>([
    ["unofficial", "FROM x.test/mcr.microsoft.com/a:1", { pin: true }, both("a:1", summaryOf(A))],
    ["uncertain", "FROM mcr.x.test/a:1", { region: "global" }, both("a:1", summaryOf(A))],
    ["no-reference", "RUN x mcr.microsoft.com/a/b", { pin: true }, {}],
    ["missing", NAME, { region: "china" }, { "global a:1": summaryOf(A), "china a:1": NO_MANIFEST }],
    ["missing", `${NAME}@${A}`, { region: "china" }, { ...both("a:1", summaryOf(A)), [`china a@${A}`]: NO_MANIFEST }],
    ["not-asked", NAME, { pin: true }, both("a:1", problemOf("UPSTREAM_TIMEOUT"))],
  ])("leaves a name unchanged and says %s", (reason, text, choice, said) => {
    const made = again(text, choice, said);
    expect(made).toMatchObject({ text, changed: [], kept: [{ line: 1, reason }], isComplete: true });
  });

  test.each([
    ["FROM mcr.microsoft.com/a:10.0-${TARGETARCH} AS x", "FROM mcr.azure.cn/a:10.0-${TARGETARCH} AS x"],
    [
      "FROM --platform=$BUILDPLATFORM 'mcr.microsoft.com/a/b:${V}'",
      "FROM --platform=$BUILDPLATFORM 'mcr.azure.cn/a/b:${V}'",
    ],
    ["RUN docker pull mcr.microsoft.com/a:$X-1", "RUN docker pull mcr.azure.cn/a:$X-1"],
    ["FROM mcr.microsoft.com/${A}:1", "FROM mcr.microsoft.com/${A}:1"],
    ["FROM x.test/mcr.microsoft.com/a:${A}", "FROM x.test/mcr.microsoft.com/a:${A}"],
  ])("has the host of its region if only the tag is unknown: %s", (text, expected) => {
    const { found } = readFile(text, { kind: "dockerfile" });
    expect(newFile(text, found, { choice: { ...AS_IS, region: "china" }, answers: answersOf({}) }).text).toBe(expected);
    expect(newFile(text, found, { choice: { ...AS_IS, pin: true }, answers: answersOf({}) }).text).toBe(text);
  });

  test("is not complete before all answers are there", () => {
    expect(again(`${NAME}\nFROM mcr.microsoft.com/b:1`, { pin: true }, both("a:1", summaryOf(A)))).toMatchObject({
      text: `${NAME}@${A}\nFROM mcr.microsoft.com/b:1`,
      changed: [{ line: 1, before: NAME, after: `${NAME}@${A}` }],
      kept: [],
      isComplete: false,
    });
  });
});
