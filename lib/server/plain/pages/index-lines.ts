import "server-only";
import { coverageState } from "@/lib/contract/search/coverage";
import type { SearchAnswer, SearchProblemView } from "@/lib/contract/search/search";
import { quotedText } from "@/lib/display/text/quoted-text";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { BuiltOnImage } from "../../search/built-on-image";
import { table, titled, wrapped } from "../lines";

/** Images named, and tags of each. */
const NAMED = 5;
const TAGS = 3;
/** Longest quotation of a problem, in characters. */
const QUOTED = 80;

/** Says how much of a region the index has. */
export function coverageLines(indexed: SearchAnswer["indexed"], region: Region, indent = ""): string[] {
  const { repositories, tags, of = 0 } = indexed;
  const place = translator("region")(region);
  const counts = { repositories, tags, of, region: place };
  return wrapped(translator("search.coverage")(coverageState(indexed), counts), indent);
}

/** Says what of a search is no condition, cannot be met or was not looked at. */
export function problemLines(problems: readonly SearchProblemView[] = []): string[] {
  const t = translator("search.problems");
  return problems.flatMap(({ kind, operator, text }) => {
    return wrapped(t(kind, { operator, text: quotedText(text, QUOTED) }));
  });
}

/** Names the first images that are built on one, and the tags that it is built on. */
export function builtOnLines({ images, tags, isCut, bases, indexed }: BuiltOnImage, region: Region): string[] {
  const t = translator("search.bases");
  const state = coverageState(indexed);
  const isKnown = state !== "lost" && state !== "empty";
  const rows = images.slice(0, NAMED).map(({ repository, tags: all, by }) => {
    const more = all.length > TAGS ? t("more", { count: all.length - TAGS }) : "";
    return [repository, [...all.slice(0, TAGS), more].filter(Boolean).join(" "), by ? t(`by.${by}`) : ""];
  });
  const none = isKnown && images.length === 0 ? wrapped(t("noneOnThis"), "  ") : [];
  const count = tags > 1 ? wrapped(t(isCut ? "moreThan" : "all", { count: tags }), "  ") : [];
  const own = bases.slice(0, NAMED).map(({ repository, tag }) => `${repository}:${tag}`);
  return [
    ...titled(t("onThis"), [...table(rows), ...none, ...count, ...coverageLines(indexed, region, "  ")]),
    ...(own.length > 0 ? titled(t("own"), table(own.map((name) => [name]))) : []),
  ];
}
