import { expect, it, vi } from "vitest";
import { repositorySchema } from "@/lib/oci/name/repository-schema";
import { tagSchema } from "@/lib/oci/name/tag-schema";
import type { FoundTags } from "../tag-index";
import { KnownAnswers } from "./known-answers";

const [repository, tag] = [repositorySchema.parse("dotnet/aspnet"), tagSchema.parse("8.0")];
const answer = (count: number): FoundTags => ({
  tags: Array.from({ length: count }, (_, id) => {
    const unknown = { kind: undefined, created: undefined, moved: undefined, size: undefined, ends: undefined };
    return { ...unknown, id, repository, tag, digest: undefined, platforms: [] };
  }),
});
const always = () => true;

it("keeps the answer of what is asked a second time, and asks once until something is written, also while it is asked", async () => {
  let generation = "1";
  const known = new KnownAnswers(() => generation);
  const ask = vi.fn(async () => answer(ask.mock.calls.length));
  const of = async (question = "a") => (await known.of(question, ask, always)).tags.length;
  expect(await Promise.all([of(), of()])).toEqual([1, 1]);
  expect([await of(), await of(), await of()]).toEqual([2, 2, 2]);
  expect([await of("b"), await of("b"), await of("b")]).toEqual([3, 4, 4]);
  generation = "2";
  expect([await of(), await of()]).toEqual([5, 5]);
});

it("does not keep what was read before a write, nor joins it", async () => {
  let generation = "1";
  const known = new KnownAnswers(() => generation);
  let end = (_: FoundTags) => {};
  const before = known.of("a", () => new Promise<FoundTags>((resolve) => (end = resolve)), always);
  generation = "2";
  const after = known.of("a", async () => answer(2), always);
  end(answer(1));
  expect((await before).tags).toHaveLength(1);
  expect((await after).tags).toHaveLength(2);
  expect((await known.of("a", async () => answer(3), always)).tags).toHaveLength(2);
});

it("keeps no failure, nothing that ended early, and so many tags at most", async () => {
  const known = new KnownAnswers(() => "1");
  await expect(known.of("a", () => Promise.reject(new Error("gone")), always)).rejects.toThrow("gone");
  expect(
    (
      await known.of(
        "a",
        async () => answer(1),
        () => false,
      )
    ).tags,
  ).toHaveLength(1);
  expect((await known.of("a", async () => answer(2), always)).tags).toHaveLength(2);
  for (let at = 0; at < 20; at += 1) await known.of(`${at >> 1}`, async () => answer(900), always);
  expect((await known.of("a", async () => answer(3), always)).tags).toHaveLength(3);
  expect((await known.of("9", async () => answer(4), always)).tags).toHaveLength(900);
});
