import "server-only";
import type { PageProblem } from "@/lib/contract/page/page";
import { catalogPath } from "@/lib/contract/page/page-path";
import { PROBLEM_STATUS, type Problem } from "@/lib/contract/problem";
import { adviceOn } from "@/lib/contract/problem-advice";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";
import { translator } from "@/lib/i18n/translator";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";
import { requestId } from "../../exchange/request-id";
import { secondsToWait } from "../../problem/problem";
import { currentOrigin } from "../../visitor/current-origin";
import { blocks, table, wrapped } from "../lines";
import { curl, type PlainPage } from "../plain-page";

/** Longest quotation of the wrong text, in characters. */
const MOST_OF_PART = 400;

type Of = { region: Region; subject: string };

/** Returns what the registry did not give: which request failed, why, and what to do. */
export function failedPage(problem: Problem, { region, subject }: Of): PlainPage {
  const t = translator("failure");
  const { code, reason, trouble } = problem;
  const why = trouble === "web-page" ? t("webPage") : t(`reasons.${reason ?? "unavailable"}`);
  const wait = secondsToWait(problem);
  return errorPage({
    status: PROBLEM_STATUS[code],
    code,
    message: problem.message,
    detail: { ...(reason ? { reason } : {}), advice: adviceOf(problem) },
    lines: blocks(
      wrapped(titleOf(problem, { region, subject })),
      [...wrapped(why), ...wrapped(adviceOf(problem))],
      facts(t("subject"), subject),
    ),
    ...(wait === undefined ? {} : { headers: { "Retry-After": String(wait) } }),
  });
}

function titleOf({ code, reason }: Problem, { region, subject }: Of): string {
  const t = translator("notFound");
  if (code === "NAME_UNKNOWN") return t("repositoryTitle", { name: subject });
  if (code === "MANIFEST_UNKNOWN") return t("tagTitle", { name: subject });
  const isOurs = reason === "busy" || reason === "rate-limited";
  const words = translator("failure");
  return isOurs ? words("titleBusy") : words("title", { region: REGION_HOSTS[region].registry });
}

/** Returns that an address names nothing: which part of it is wrong. */
export function invalidPage(problem: PageProblem | "REFERENCE_MISSING", part: string): PlainPage {
  const shown = visibleText(cutText(part, MOST_OF_PART).text);
  const why =
    problem === "REFERENCE_MISSING"
      ? translator("compare")("REFERENCE_MISSING", { part: shown })
      : translator("invalid")(problem, { part: shown });
  const code = problem === "DIGEST_INVALID" || problem === "TAG_INVALID" ? problem : "NAME_INVALID";
  const help = curl(catalogPath({ region: "global" }));
  const lines = blocks(wrapped(translator("invalid")("title")), wrapped(why), [help]);
  return errorPage({ status: 404, code, message: why, detail: {}, lines });
}

/** Returns that an address has a value that cannot be read. */
export function wrongValuePage(message: string): PlainPage {
  return errorPage({ status: 400, code: "NAME_INVALID", message, detail: {}, lines: wrapped(message) });
}

/** Returns that an address leads to another one of this server. */
export function redirectPage(location: string): PlainPage {
  return {
    status: 307,
    text: () => [`${currentOrigin() ?? ""}${location}`],
    json: () => ({ location }),
    headers: { Location: location },
  };
}

type Failed = {
  status: number;
  code: string;
  message: string;
  detail: object;
  lines: readonly string[];
  headers?: Readonly<Record<string, string>>;
};

/** @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes */
function errorPage({ status, code, message, detail, lines, headers = {} }: Failed): PlainPage {
  const id = requestId();
  return {
    status,
    text: () => blocks(lines, [`${status} ${code}`, ...(id ? facts(translator("failure")("requestId"), id) : [])]),
    json: () => ({ errors: [{ code, message, detail: { ...detail, ...(id ? { requestId: id } : {}) } }] }),
    headers,
  };
}

function facts(name: string, value: string): string[] {
  return table([[name, value]], "");
}

function adviceOf(problem: Problem): string {
  return translator("failure.advices")(adviceOn(problem), { seconds: problem.retryAfter ?? 0 });
}
