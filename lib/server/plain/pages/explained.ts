import "server-only";
import { BASE_PATH } from "@/lib/contract/base/base-path.mjs";
import { OPERATION_IDS, OPERATIONS } from "@/lib/contract/operation/operations";
import { endpointsPath } from "@/lib/contract/page/endpoints-page";
import { readPageQuery } from "@/lib/contract/page/page";
import { checkPath, docsPath } from "@/lib/contract/page/page-path";
import { curlExample } from "@/lib/display/api/curl-example";
import { formatter } from "@/lib/i18n/formatter";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, REGIONS, type Region } from "@/lib/mar/region";
import { openApiDocument } from "../../openapi/document";
import { recentReachability } from "../../page/server-reachability";
import { currentOrigin } from "../../visitor/current-origin";
import { blocks, table, titled, wrapped } from "../lines";
import { addressOf, type PlainAddress, type PlainPage } from "../plain-page";
import { invalidPage } from "./failed";

/** The longest wait for new pings, in milliseconds; after it, what was known before is shown. */
const PATIENCE = 250;

/** Returns what the page for files does: a browser reads the file, which this server never gets. */
export function checkPlainly(address: PlainAddress): PlainPage {
  return withRegion(address, (region) => {
    const t = translator("check");
    const page = addressOf(checkPath({ region }));
    const lines = blocks([t("title")], wrapped(t("intro")), wrapped(t("privacy")), [page]);
    return { text: () => lines, json: () => ({ title: t("title"), description: t("intro"), page }) };
  });
}

/** Returns the API's addresses with a command that tries each; in JSON its OpenAPI document. */
export function docsPlainly(address: PlainAddress): PlainPage {
  return withRegion(address, (region) => {
    const t = translator("docs");
    const text = () =>
      blocks(
        [t("heading")],
        wrapped(t("intro", { host: REGION_HOSTS[region].registry })),
        ...OPERATION_IDS.map((id) => [
          t(`operation.${id}.title`),
          `  GET ${OPERATIONS[id].path}`,
          ...curlExample(serverAddress(), OPERATIONS[id], region)
            .split("\n")
            .map((line) => `  ${line}`),
        ]),
        [addressOf(docsPath({ region }))],
      );
    return { text, json: openApiDocument };
  });
}

/** Returns the hosts to allow, and whether this server reaches them. */
export async function endpointsPlainly(address: PlainAddress): Promise<PlainPage> {
  const view = await recentReachability(PATIENCE);
  return withRegion(address, (shown) => {
    const t = translator("endpoints.hosts");
    const words = translator("reachability");
    const { minute } = formatter();
    const hostRows = REGIONS.map((region) => {
      const { registry, data } = REGION_HOSTS[region];
      return [translator("region")(region), registry, data];
    });
    const rows = REGIONS.map((region) => {
      const { reachable, trouble, lastSuccess } = view[region];
      const state = reachable === undefined ? "notAsked" : reachable ? "reachable" : "unreachable";
      const last = lastSuccess ? minute(Date.parse(lastSuccess)) : words("never");
      return [REGION_HOSTS[region].registry, words(`state.${state}`), trouble ? words(`trouble.${trouble}`) : last];
    });
    const text = () =>
      blocks(
        wrapped(translator("endpoints")("heading")),
        titled(t("title"), table([["", t("registry"), t("data")], ...hostRows])),
        wrapped(t("note")),
        titled(words("title"), table(rows)),
        titled(translator("firewall")("title"), [`  curl ${serverAddress()}/api/firewall/host-list`]),
        [addressOf(endpointsPath({ region: shown }))],
      );
    const of = (region: Region) => ({ ...view[region], hosts: REGION_HOSTS[region] });
    return { text, json: () => ({ global: of("global"), china: of("china") }) };
  });
}

/** Returns where the paths of the API begin. */
function serverAddress(): string {
  return `${currentOrigin() ?? ""}${BASE_PATH}`;
}

function withRegion({ search }: PlainAddress, made: (region: Region) => PlainPage): PlainPage {
  const state = readPageQuery(search);
  return state.ok ? made(state.query.region) : invalidPage(state.problem, state.part);
}
