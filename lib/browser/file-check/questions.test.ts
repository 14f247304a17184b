import { expect, test } from "vitest";
import { digestOf, imagesIn } from "./file-check.testing";
import { MOST_REPOSITORIES, questionsOf } from "./questions";

const digest = digestOf("a");

test("each repository is one question per region, however often it is named", () => {
  const text = `FROM mcr.microsoft.com/a:1\nFROM mcr.microsoft.com/a:1@${digest}\nFROM mcr.azure.cn/a:2\nFROM mcr.microsoft.com/b\nFROM nginx:1`;
  const { questions } = questionsOf(imagesIn(text));
  expect(
    questions.map(({ region, repository, references, home }) => [region, repository, [...references], [...home]]),
  ).toEqual([
    ["global", "a", ["1", digest, "2"], ["1"]],
    ["global", "b", ["latest"], ["latest"]],
    ["china", "a", ["1", digest, "2"], ["2"]],
    ["china", "b", ["latest"], []],
  ]);
});

test("repositories beyond the limit are reported, not asked for", () => {
  const text = Array.from({ length: MOST_REPOSITORIES + 2 }, (_, at) => `FROM mcr.microsoft.com/r${at}:1`).join("\n");
  const { questions, unasked } = questionsOf(imagesIn(text));
  expect([questions.length, unasked]).toEqual([
    2 * MOST_REPOSITORIES,
    [`r${MOST_REPOSITORIES}`, `r${MOST_REPOSITORIES + 1}`],
  ]);
});
