import "server-only";
import { OPERATION_IDS, OPERATIONS } from "@/lib/contract/operation/operations";
import { checkPath, docsPath } from "@/lib/contract/page/page-path";
import { curlExample } from "@/lib/display/api/curl-example";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS } from "@/lib/mar/region";
import { openApiDocument } from "../../openapi/document";
import { blocks, wrapped } from "../lines";
import { addressOf, type PlainAddress, type PlainPage, serverAddress } from "../plain-page";
import { withRegion } from "./with-region";

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
