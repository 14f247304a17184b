import "server-only";
import { asksForList } from "@/lib/contract/catalog/catalog-page";
import type { NewInMar } from "@/lib/contract/catalog/new-in-mar";
import { listPageQuery, readFrom } from "@/lib/contract/page/list-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { catalogListPath, catalogPath, docsPath, imagePath } from "@/lib/contract/page/page-path";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { FAMILIES } from "@/lib/mar/family/families";
import { ARTIFACT_KINDS } from "@/lib/mar/kind/artifact-kind";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { formatImageName } from "@/lib/oci/name/image-name";
import { catalogView, readCatalogState } from "../../page/catalog-view";
import { regionStates } from "../../page/home-view";
import { movedLately } from "../../page/moved-lately";
import { newInMar } from "../../page/news/new-in-mar";
import { outcomeOf } from "../../problem/outcome";
import { cachedRegistryOf } from "../../process/cached-registries";
import { resolveInput } from "../../resolve/resolve-input";
import { blocks, table, titled, wrapped } from "../lines";
import { curl, type PlainAddress, type PlainPage } from "../plain-page";
import { failedPage, invalidPage } from "./failed";

/** Repositories that moved lately on the home page. */
const MOVED = 8;
/** Groups of images that are counted. */
const MOST_COUNTS = 12;
/** A list in JSON is whole, as the API's is. */
const WHOLE = 20_000;

/** Returns the home page, or the list of repositories that the address asks for. */
export async function catalogPlainly({ search }: PlainAddress): Promise<PlainPage> {
  const state = readPageQuery(search);
  if (!state.ok) return invalidPage(state.problem, state.part);
  const { region } = state.query;
  const outcome = await outcomeOf(cachedRegistryOf(region).catalog());
  if (!outcome.ok) return failedPage(outcome.problem, { region, subject: translator("catalog")("title") });
  const { value: names, readAt } = outcome.value;
  if (!asksForList(readCatalogState(search)) && readFrom(search) === 0) {
    return { text: () => homeLines(region), json: () => ({ repositories: names }), readAt };
  }
  const view = catalogView(outcome.value, search);
  const { value: reading } = outcome;
  const json = () => ({ repositories: catalogView(reading, search, WHOLE).rows });
  const end = view.from + view.rows.length;
  const next = end < view.shown ? `${catalogPath({ region: "global" })}${listPageQuery(search, end)}` : undefined;
  const t = translator("catalog");
  const { q } = readCatalogState(search);
  const text = async () =>
    blocks(
      wrapped(`${t("count", { shown: view.shown, total: view.total })}  ${REGION_HOSTS[region].registry}`),
      view.rows,
      view.rows.length > 0 ? [] : await namedLines(q, region),
      next ? [curl(next)] : [],
    );
  return { text, json, readAt, next: { text: next, json: undefined } };
}

/** Says which page a text names that no repository matches, such as a whole command. */
async function namedLines(text: string, region: Region): Promise<string[]> {
  const t = translator("catalog");
  const none = text ? t("noMatch", { query: text }) : t("empty");
  const outcome = text ? await outcomeOf(resolveInput(text, region)) : undefined;
  if (!outcome?.ok || !outcome.value.ok) return wrapped(none);
  return [curl(outcome.value.answer.path)];
}

async function homeLines(region: Region): Promise<string[]> {
  const site = translator("site");
  return blocks(
    [site("name"), ...wrapped(site("tagline")), ...wrapped(site("disclaimer"))],
    titled(translator("home.regions")("title"), table(REGIONS.map(regionRow))),
    ...(await newsLines(region)),
    titled(translator("home.families")("title"), familyLines()),
    titled(translator("plain")("try"), tryLines(region)),
  );
}

function regionRow(region: Region): string[] {
  const { repositories, reachable, failure } = regionStates()[region];
  const t = translator("home.regions");
  const count = repositories === undefined ? t("unknown") : t("repositories", { count: repositories });
  const reason = reachable === false ? translator("failure")(`reasons.${failure ?? "unavailable"}`) : "";
  return [REGION_HOSTS[region].registry, translator("region")(region), count, reason];
}

/** Says what is new according to the index, and what it holds; without an index, what moved lately. */
async function newsLines(region: Region): Promise<string[][]> {
  const news = await newInMar(region);
  if (!news) return [titled(translator("home.moved")("title"), await movedLines(region))];
  const { day, list } = formatter();
  const t = translator("home.news");
  const changed = news.families.flatMap((family) => family.changed);
  const rows = changed.map(({ repository, at, tags }) => [day(new Date(at).toISOString()), repository, list(tags)]);
  const added = news.added.map(({ repository, at }) => [day(new Date(at).toISOString()), repository]);
  return [titled(t("title"), table(rows)), titled(t("added"), table(added)), holdingsLines(news)];
}

function holdingsLines({ holdings }: NewInMar): string[] {
  if (!holdings) return [];
  const t = translator("home.numbers");
  const { repositories, of, tags, images, kinds, platforms } = holdings;
  const counts = { repositories, tags, images };
  const { number } = formatter();
  const kind = translator("image.kind");
  const named = ARTIFACT_KINDS.flatMap((each) => (kinds[each] ? [[kind(each), kinds[each]] as const] : []));
  const rows = [...named, ...Object.entries(platforms)].sort(([, a], [, b]) => b - a);
  return titled(t("title"), [
    ...wrapped(of === undefined ? t("some", counts) : t(of > repositories ? "part" : "all", { ...counts, of }), "  "),
    ...table(rows.slice(0, MOST_COUNTS).map(([name, count]) => [name, number(count)])),
  ]);
}

async function movedLines(region: Region): Promise<string[]> {
  const { day, list } = formatter();
  const moved = await movedLately(region, MOVED);
  return table(moved.map(({ repository, at, tags }) => [day(new Date(at).toISOString()), repository, list(tags)]));
}

function familyLines(): string[] {
  const t = translator("home.families.names");
  return table(FAMILIES.map(({ id, usual }) => [t(id), formatImageName(usual)]));
}

function tryLines(region: Region): string[] {
  const t = translator("plain.tries");
  const [image] = FAMILIES.map(({ usual }) => usual);
  if (!image) return [];
  const { repository } = image;
  return table([
    [t("search"), curl(catalogPath({ q: "aspnet alpine", region }))],
    [t("all"), curl(catalogListPath({ region }))],
    [t("tags"), curl(imagePath({ repository }, { region }))],
    [t("image"), curl(imagePath(image, { region }))],
    [t("json"), curl(imagePath(image, { region }), "-H 'Accept: application/json' ")],
    [t("docs"), curl(docsPath({ region }))],
  ]);
}
