import type { ImageSummary } from "@/lib/contract/image/image-summary";
import type { Problem } from "@/lib/contract/problem";
import type { FoundImage } from "@/lib/mar/file/find/finding";
import type { FileKind } from "@/lib/mar/file/kind/file-kind";
import { readFile } from "@/lib/mar/file/read-file";
import type { Region } from "@/lib/mar/region";
import type { Digest } from "@/lib/oci/name/digest";
import { digestSchema } from "@/lib/oci/name/digest-schema";
import { parseReference } from "@/lib/oci/name/reference";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { AnswerStore } from "./answer-store";
import type { Answers } from "./answers";

export const digestOf = (letters: string): Digest => digestSchema.parse(`sha256:${letters.repeat(64).slice(0, 64)}`);

export const imagesIn = (text: string, kind: FileKind = "dockerfile"): FoundImage[] =>
  readFile(text, { kind }).found.filter((found): found is FoundImage => found.kind === "image");

export function summaryOf(digest: Digest, more: Partial<ImageSummary> = {}): ImageSummary {
  return {
    reference: digest,
    digest,
    mediaType: "application/vnd.oci.image.index.v1+json",
    kind: "index",
    platforms: [],
    attestations: 0,
    lifecycle: {},
    readAt: "2026-11-22T00:00:00Z",
    ...more,
  };
}

export const problemOf = (code: Problem["code"]): Problem => ({ code, message: code });

type Said = Record<string, ImageSummary | Problem>;

/** Returns answers by `region name:tag` or `region name@digest`. */
export function answersOf(said: Said, unasked: string[] = []): Answers {
  return storeOf(said, unasked).view();
}

/** Returns a store of such answers. */
export function storeOf(said: Said, unasked: string[] = []): AnswerStore {
  const store = new AnswerStore();
  store.begin(unasked.map((name) => repositorySchema.parse(name)));
  for (const [question, answer] of Object.entries(said)) {
    const [, region = "", name = "", text = ""] = /^(\w+) ([^:@]+)[:@](.+)$/.exec(question) ?? [];
    const reference = parseReference(text);
    if (reference.kind === "invalid") throw new Error(`${question} has no reference`);
    const asked: Region = region === "china" ? "china" : "global";
    store.setAnswer(
      asked,
      repositorySchema.parse(name),
      text,
      "digest" in answer ? { summary: answer } : { problem: answer },
    );
  }
  return store;
}
