import "server-only";
import { sizeStep } from "@/lib/mar/tag-search/index-terms";
import type { OwnTerm } from "@/lib/mar/tag-search/search-term";
import type { Terms } from "./segments/questions";
import { comparedSpan, facetsInSpan, type TimeSpan } from "./time-span";
import type { Vocabulary } from "./vocabulary";

/** Returns the facets of which a tag must have one, for each condition that only searches across repositories have. */
export function ownGroups(own: readonly OwnTerm[], vocabulary: Vocabulary, today: string): Terms {
  const asked = own.filter(({ negated }) => !negated);
  const kinds = asked.flatMap((term) => (term.operator === "kind" ? term.kinds.map((kind) => `kind=${kind}`) : []));
  return [
    ...(kinds.length > 0 ? [kinds] : []),
    ...lifeGroups(asked, vocabulary, today),
    ...timeGroups("ends", asked, vocabulary),
    ...timeGroups("moved", asked, vocabulary),
    ...sizeGroups(asked, vocabulary),
    ...repositoryGroups(asked),
  ];
}

function timeGroups(operator: "ends" | "moved", asked: readonly OwnTerm[], { beginning }: Vocabulary): string[][] {
  const words = beginning(`${operator}=`);
  if (!words) return [];
  const spans = (isChoice: boolean) =>
    asked.flatMap((term): TimeSpan[] =>
      term.operator === operator && (term.comparison === "=") === isChoice
        ? [comparedSpan(term.comparison, term.value)]
        : [],
    );
  const choices = spans(true).flatMap((span) => facetsInSpan(words, span));
  return [
    ...(spans(true).length > 0 ? [[...new Set(choices)]] : []),
    ...spans(false).map((span) => facetsInSpan(words, span)),
  ];
}

function lifeGroups(asked: readonly OwnTerm[], { beginning }: Vocabulary, today: string): string[][] {
  const lives = asked.flatMap((term) => (term.operator === "life" ? [term.value] : []));
  const words = beginning("ends=");
  if (lives.length === 0 || !words) return [];
  const ended = facetsInSpan(words, comparedSpan("<=", today));
  const ahead = facetsInSpan(words, comparedSpan(">", today));
  const of = {
    ended,
    ends: ahead,
    supported: ["life=undated", ...ahead],
    unknown: ["life=undated"],
  };
  return [[...new Set(lives.flatMap((life) => of[life]))]];
}

function sizeGroups(asked: readonly OwnTerm[], { beginning }: Vocabulary): string[][] {
  const words = beginning("size=");
  if (!words) return [];
  return asked.flatMap((term) => {
    if (term.operator !== "size") return [];
    const limit = sizeStep(term.value);
    const isUpwards = term.comparison.startsWith(">");
    return [
      words.filter((word) => {
        const step = Number(word.slice("size=".length));
        return isUpwards ? step >= limit : step <= limit;
      }),
    ];
  });
}

function repositoryGroups(asked: readonly OwnTerm[]): string[][] {
  const patterns = asked.flatMap((term) => (term.operator === "repo" ? [term.value] : []));
  if (patterns.length === 0 || patterns.some((pattern) => pattern.includes("*"))) return [];
  const components = patterns.map((pattern) =>
    pattern
      .split("/")
      .filter(Boolean)
      .map((each) => `repo=${each}`),
  );
  const [only = [], ...others] = components;
  if (others.length === 0) return only.map((each) => [each]);
  return [components.flatMap((each) => each.slice(-1))];
}
