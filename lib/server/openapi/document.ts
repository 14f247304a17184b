import "server-only";
import { BASE_PATH } from "@/lib/contract/base/base-path.mjs";
import { OPERATION_IDS, OPERATIONS, type OperationId } from "@/lib/contract/operation/operations";
import { translator } from "@/lib/i18n/translator";
import { currentOrigin } from "../visitor/current-origin";
import { ERROR_SCHEMA, responsesObject } from "./answers";
import { parameterObject } from "./parameters";

const VERSION = "1.0.0";
/** Descriptions are Markdown. */
const CODE = { c: (text: string) => `\`${text}\`` };

/**
 * Returns the OpenAPI document of the API, made from the one table of its operations, with words in the request's language.
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiDocument(): object {
  const t = translator("docs");
  const methods = (id: OperationId) => {
    const operation = OPERATIONS[id];
    const [title, text] = [t(`operation.${id}.title`), t.markup(`operation.${id}.text`, CODE)];
    const parameters = operation.parameters.map((each) =>
      parameterObject(each, (of) => t.markup(`parameterOf.${of}`, CODE)),
    );
    const responses = responsesObject(operation, {
      answer: title,
      notModified: t("notModified"),
      problem: (code) => t.markup(`problems.${code}`, CODE),
    });
    return Object.fromEntries(
      operation.methods.map((method) => [
        method.toLowerCase(),
        { operationId: method === "GET" ? id : `${id}Head`, summary: title, description: text, parameters, responses },
      ]),
    );
  };
  const origin = currentOrigin();
  return {
    openapi: "3.1.1",
    info: { title: t("heading"), version: VERSION, description: t("description") },
    servers: [{ url: origin === undefined ? ".." : origin + BASE_PATH }],
    paths: Object.fromEntries(OPERATION_IDS.map((id) => [OPERATIONS[id].path, methods(id)])),
    components: { schemas: { Errors: ERROR_SCHEMA } },
  };
}
