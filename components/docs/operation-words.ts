import { translator } from "@/lib/i18n/translator";

export type OperationWords = ReturnType<typeof operationWords>;

/** Returns the words that all addresses of the API have on their page. */
export function operationWords() {
  const t = translator("docs");
  return {
    answer: t("answer"),
    answerOf: t("answerOf"),
    lineOf: t("lineOf"),
    lines: t("lines"),
    spec: t("spec"),
    caching: t("caching"),
    errors: t("errors"),
    noErrors: t("noErrors"),
    noParameters: t("noParameters"),
    parameter: t("parameter"),
    meaning: t("meaning"),
    example: t("example"),
    copy: t("copy"),
  };
}
