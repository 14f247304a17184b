"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { NO_ANSWER, type Problem } from "@/lib/contract/problem";
import { adviceOn, isOurs } from "@/lib/contract/problem-advice";
import { REGION_HOSTS, type Region } from "@/lib/mar/region";

type Props = {
  problem: Problem;
  region: Region;
  /** What was requested, such as an image name. */
  subject: string;
  /** Retries; without it, the page is reloaded. */
  onRetry?: () => void;
};

/** Renders what failed, why, and what to do. */
export function Failure({ problem, region, subject, onRetry }: Props) {
  const t = useTranslations("failure");
  const router = useRouter();
  const [trying, startTrying] = useTransition();
  const retry = () => (onRetry ? onRetry() : startTrying(() => router.refresh()));
  return (
    <div role="alert" className="rounded-card border border-ended bg-ended-soft p-5">
      <p className="flex items-center gap-2 font-semibold">
        <CircleAlert aria-hidden className="size-4 shrink-0 text-ended" />
        {isOurs(problem)
          ? t(problem.reason === NO_ANSWER ? "titleNoAnswer" : "titleBusy")
          : t("title", { region: REGION_HOSTS[region].registry })}
      </p>
      <dl className="mt-3 grid gap-x-4 gap-y-1.5 text-small sm:grid-cols-[max-content_1fr]">
        <dt className="text-dim">{t("why")}</dt>
        <dd>{t(problem.trouble === "web-page" ? "webPage" : `reasons.${problem.reason ?? "unavailable"}`)}</dd>
        <dt className="text-dim">{t("advice")}</dt>
        <dd>{useAdvice(problem)}</dd>
        <dt className="text-dim">{t("subject")}</dt>
        <dd className="[overflow-wrap:anywhere]">
          <code className="text-code">{subject}</code>
        </dd>
        {problem.requestId && (
          <>
            <dt className="text-dim">{t("requestId")}</dt>
            <dd className="[overflow-wrap:anywhere]">
              <code className="text-code">{problem.requestId}</code>
            </dd>
          </>
        )}
      </dl>
      <Button className="needs-scripting mt-4" onClick={retry} disabled={trying}>
        <RotateCw aria-hidden className="size-3.5" />
        {trying ? t("trying") : t("again")}
      </Button>
    </div>
  );
}

function useAdvice(problem: Problem): string {
  const t = useTranslations("failure.advices");
  return t(adviceOn(problem), { seconds: problem.retryAfter ?? 0 });
}
