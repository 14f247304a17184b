import "server-only";
import type { Locale } from "@/lib/contract/locale/locale.mjs";
import { CATALOGS } from "./catalogs";
import { requestLocale } from "./request-locale";

type Problem = keyof (typeof CATALOGS)[Locale]["resolve"]["problems"];

/**
 * Returns what is wrong with an input, in the request's language, for answers other than pages. Arguments of these
 * messages are only texts.
 */
export function resolveProblemText(problem: Problem, values: Readonly<Record<"part" | "region", string>>): string {
  return CATALOGS[requestLocale()].resolve.problems[problem].replace(/\{(part|region)\}/g, (_match, name: string) =>
    name === "part" ? values.part : values.region,
  );
}
