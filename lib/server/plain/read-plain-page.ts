import "server-only";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import { END_OF_LIFE_PATH } from "@/lib/contract/life/end-of-life-page";
import { routeOf } from "@/lib/contract/locale/route";
import { COMPARISON_PATH } from "@/lib/contract/page/comparison-page";
import { historyPath, readHistoryPage } from "@/lib/contract/page/history-page";
import { pageOfImage } from "@/lib/contract/page/image-page";
import { readPage } from "@/lib/contract/page/page";
import { CATALOG_PATH, ENDPOINTS_PATH } from "@/lib/contract/page/page-path";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import { requestPath } from "@/lib/i18n/request-locale";
import type { Region } from "@/lib/mar/region";
import { outcomeOf } from "../problem/outcome";
import { resolveInput } from "../resolve/resolve-input";
import { catalogPlainly } from "./pages/catalog";
import { comparisonPlainly } from "./pages/comparison";
import { endOfLifePlainly } from "./pages/end-of-life";
import { endpointsPlainly } from "./pages/endpoints";
import { checkPlainly, docsPlainly } from "./pages/explained";
import { invalidPage, redirectPage } from "./pages/failed";
import { historyPlainly } from "./pages/history";
import { imagePlainly } from "./pages/image";
import { repositoryPlainly } from "./pages/repository";
import { searchPlainly } from "./pages/search";
import type { PlainAddress, PlainPage } from "./plain-page";

type Maker = (address: PlainAddress) => PlainPage | Promise<PlainPage>;

const PAGES: Readonly<Record<string, Maker>> = {
  [CATALOG_PATH]: catalogPlainly,
  [COMPARISON_PATH]: comparisonPlainly,
  [ENDPOINTS_PATH]: endpointsPlainly,
  "/check": checkPlainly,
  "/docs": docsPlainly,
  [END_OF_LIFE_PATH]: endOfLifePlainly,
  "/search": searchPlainly,
};
const HISTORY = "history";

/** Returns the page at an address, path and query as received: what `app/` shows there. */
export async function readPlainPage(address: string): Promise<PlainPage> {
  const [pathname = "/", ...rest] = address.split("?");
  const query = rest.join("?");
  const route = routeOf(pathname);
  if (route.kind === "redirect") return redirectPage(belowBase(query ? `${route.to}?${query}` : route.to));
  const { path } = route;
  const asked = { path, segments: path.slice(1).split("/"), search: new URLSearchParams(query) };
  const make = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (make) return make(asked);
  return asked.segments[0] === HISTORY ? readHistory(asked) : readName(asked);
}

async function readHistory({ segments, search }: PlainAddress): Promise<PlainPage> {
  const page = readHistoryPage(segments.slice(1), search);
  if (page.kind === "redirect") return redirectPage(requestPath(page.to));
  if (page.kind === "invalid") return invalidPage(page.problem, page.part);
  const named = page.kind === "lately" ? await historyNamed(search, page.region) : undefined;
  return named === undefined ? historyPlainly(page) : redirectPage(requestPath(named));
}

async function historyNamed(search: URLSearchParams, region: Region): Promise<string | undefined> {
  const text = readTagListState(search).q;
  const outcome = text.trim() === "" ? undefined : await outcomeOf(resolveInput(text, region));
  if (!outcome?.ok || !outcome.value.ok || outcome.value.answer.kind === "search") return undefined;
  const { answer } = outcome.value;
  const tag = answer.kind === "image" ? answer.tag : undefined;
  return historyPath({ repository: answer.repository, tag, region: answer.region });
}

async function readName({ segments, search }: PlainAddress): Promise<PlainPage> {
  const page = readPage(segments, search);
  if (page.kind === "redirect") return redirectPage(requestPath(page.to));
  if (page.kind === "invalid") return invalidPage(page.problem, page.part);
  const image = pageOfImage(page);
  if (image) return imagePlainly(image);
  return repositoryPlainly({ repository: page.imageName.repository, region: page.query.region, search });
}
