import "server-only";
import { readPageQuery } from "@/lib/contract/page/page";
import { imagePath } from "@/lib/contract/page/page-path";
import { emptiness } from "@/lib/contract/search/emptiness";
import type { SearchAnswer } from "@/lib/contract/search/search";
import { readSearchState, searchPath } from "@/lib/contract/search/search-page";
import { quotedText } from "@/lib/display/text/quoted-text";
import { shortDigest } from "@/lib/display/text/short-digest";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { outcomeOf } from "../../problem/outcome";
import { findInIndex } from "../../search/find";
import { blocks, table, wrapped } from "../lines";
import { curl, type PlainAddress, type PlainPage } from "../plain-page";
import { failedPage, invalidPage } from "./failed";
import { coverageLines, problemLines } from "./index-lines";

/** Longest quotation of a search, in characters. */
const QUOTED = 120;

/** Returns the tags and digests that the index has for the text of the address. */
export async function searchPlainly({ search }: PlainAddress): Promise<PlainPage> {
  const state = readPageQuery(search);
  if (!state.ok) return invalidPage(state.problem, state.part);
  const { region } = state.query;
  const { q, after } = readSearchState(search);
  const t = translator("search");
  const outcome = await outcomeOf(findInIndex(region, { q, after }));
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: q || t("heading") });
  const found = outcome.value;
  const { readAt, packages } = found.indexed;
  const next = found.next === undefined ? undefined : searchPath({ q, region, after: found.next });
  const [first] = found.results;
  const name = first && { repository: first.repository, tag: first.tag, digest: first.tag ? undefined : first.digest };
  const text = () =>
    blocks(
      wrapped(t("heading")),
      coverageLines(found.indexed, region),
      packages && found.indexed.store !== "lost"
        ? wrapped(packages.images > 0 ? t("packages.asked", packages) : t("packages.nothing"))
        : [],
      problemLines(found.problems),
      found.results.length > 0 ? rowsOf(found) : nothingLines(found, { q, after }),
      found.isCut ? wrapped(t(first?.kind === "digest" ? "digests.cut" : "bases.cut")) : [],
      [...(name ? [curl(imagePath(name, { region }))] : []), ...(next ? [curl(next)] : [])],
    );
  const common = { text, json: () => found, next: { text: next, json: next } };
  return readAt === undefined ? common : { ...common, readAt: Date.parse(readAt) };
}

/** Says that nothing was found, and what that does not mean. Of what was not looked for, nothing is said. */
function nothingLines(found: SearchAnswer, { q, after }: { q: string; after: number | undefined }): string[] {
  const t = translator("search");
  if (found.indexed.tags === 0) return q ? [] : wrapped(t("explain"));
  const words = { q: quotedText(q, QUOTED) };
  switch (emptiness(found, { q, after })) {
    case "unasked":
      return [];
    case "more":
      return wrapped(t("noneYet"));
    case "over":
      return wrapped(t("noneMore"));
    case "packages":
      return [...wrapped(t("packages.none", words)), ...wrapped(t("packages.noneAdvice"))];
    case "bases":
      return [...wrapped(t("bases.none", words)), ...wrapped(t("bases.noneAdvice"))];
    case "tags":
      return wrapped(t("none", words));
  }
}

function rowsOf({ results }: SearchAnswer): string[] {
  const { bytes, day } = formatter();
  return table(
    results.map((result) => {
      const name = result.tag ? `${result.repository}:${result.tag}` : result.repository;
      const digest = result.digest ? shortDigest(result.digest) : "";
      if (result.kind === "digest") return [name, digest, translator("search.digests")(`as.${result.as}`)];
      if (result.kind === "package") {
        const { name: called, version = "", type = "" } = result.package;
        return [name, digest, result.platform ?? "", called, version, type];
      }
      const { created, size, relation, by } = result;
      const t = translator("search.bases");
      const how = relation === "base" ? t("own") : by ? t(`by.${by}`) : "";
      return [name, digest, created ? day(created) : "", size === undefined ? "" : bytes(size), how];
    }),
    "",
  );
}
