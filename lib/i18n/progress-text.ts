import type { RegionProgress } from "@/lib/contract/health/reader-progress";
import { NO_ANSWER, problemReasonSchema } from "@/lib/contract/problem";
import { formatter } from "./formatter";
import { translator } from "./translator";

/** Returns how much of a region the background reader has read, and how fast: names and texts, in the request's language. */
export function progressFacts(progress: RegionProgress): [name: string, text: string][] {
  const t = translator("endpoints.index");
  const { listed, repositories, read, tags, perMinute, requests, failures, beganAt, sboms } = progress;
  const images = sboms ? sboms.images + sboms.waiting : 0;
  return [
    [t("state"), stateText(progress)],
    [t("repositories"), t("of", { count: listed, all: repositories })],
    [t("tags"), t("of", { count: read, all: tags })],
    ...(sboms && images > 0
      ? [fact(t("sboms"), t("sbomsOf", { count: sboms.images, all: images, found: sboms.withSbom }))]
      : []),
    ...(beganAt === undefined
      ? []
      : [
          fact(t("began"), t("time", { time: formatter().minute(beganAt) })),
          fact(t("requests"), t("requestsOf", { requests, failures })),
        ]),
    ...(perMinute > 0
      ? [fact(t("speed"), t("perMinute", { count: perMinute })), fact(t("toGo"), timeToGo(progress))]
      : []),
  ];
}

/** Returns why nothing is asked of a region at the moment; nothing if it is asked. */
export function pauseText({ paused }: RegionProgress): string | undefined {
  return paused && failureWords(paused.reason);
}

/** Returns what went wrong last in a region; nothing if nothing did. */
export function lastFailureText({ lastFailure }: RegionProgress): string | undefined {
  if (!lastFailure) return undefined;
  const words = failureWords(lastFailure.reason);
  return translator("endpoints.index")("lastFailure", { time: formatter().minute(lastFailure.at), words });
}

function failureWords(reason: string): string {
  return translator("failure.reasons")(problemReasonSchema.safeParse(reason).data ?? NO_ANSWER);
}

const fact = (name: string, text: string): [name: string, text: string] => [name, text];

function stateText({ state, round, nextAt, silentSince, paused }: RegionProgress): string {
  const t = translator("endpoints.index.states");
  const { minute } = formatter();
  if (state === "complete")
    return nextAt === undefined ? t("due", { round }) : t("complete", { round, time: minute(nextAt) });
  if (silentSince !== undefined) return t("silent", { round, time: minute(silentSince) });
  if (state === "paused") return t("paused", { time: paused ? minute(paused.until) : "" });
  return t(state, { round });
}

/** Whole minutes, and whole hours from two hours on: the speed changes. */
function timeToGo({ secondsToGo }: RegionProgress): string {
  const t = translator("endpoints.index");
  if (secondsToGo === undefined) return t("unknown");
  const minutes = Math.max(1, Math.ceil(secondsToGo / 60));
  return minutes < 120 ? t("minutes", { minutes }) : t("hours", { hours: Math.round(minutes / 60) });
}
