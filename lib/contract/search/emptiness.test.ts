import { expect, it } from "vitest";
import { emptiness } from "./emptiness";
import type { SearchAnswer, SearchProblemView } from "./search";

const problem = (kind: SearchProblemView["kind"], operator = "") => [{ kind, operator, text: "a" }];
const packages = { images: 1, withSbom: 1, partly: 0, unreadable: 0, waiting: 0 };

it.each<[said: string, more: Partial<SearchAnswer>, q: string, after: number | undefined]>([
  ["tags", {}, "noble", undefined],
  ["tags", { problems: problem("contradiction", "os") }, "os:a -os:a", undefined],
  ["bases", {}, "base:dotnet/runtime", undefined],
  ["packages", { indexed: { repositories: 1, tags: 1, packages } }, "pkg:openssl", undefined],
  ["more", { next: "5" }, "noble", undefined],
  ["more", { next: "5" }, "base:dotnet/runtime", 9],
  ["over", {}, "noble", 9],
  ["unasked", { problems: problem("no-digest") }, "sha256:abc", undefined],
  ["unasked", { problems: problem("unknown-value", "base") }, "base:UPPER", undefined],
  ["unasked", { problems: problem("too-broad", "pkg") }, "pkg:*", undefined],
  ["tags", { problems: problem("unknown-value", "kind") }, "kind:toaster", undefined],
])("an empty page is %s", (said, more, q, after) => {
  expect(emptiness({ results: [], indexed: { repositories: 1, tags: 1 }, ...more }, { q, after })).toBe(said);
});
