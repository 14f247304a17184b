"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = {
  state: "asking" | "asked" | "stopped";
  done: number;
  all: number;
  stop: () => void;
  again: () => void;
};

const BAR =
  "drawing h-1.5 w-40 appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent";

/** Renders the progress of requests, with buttons to stop and restart. */
export function AskingLine({ state, done, all, stop, again }: Props) {
  const t = useTranslations("check");
  const isAsking = state === "asking";
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-3 text-dim text-small">
      {isAsking && <progress aria-label={t("progress")} value={done} max={all} className={BAR} />}
      <p>{isAsking ? t("asking", { done, all }) : t(state)}</p>
      <Button size="small" onClick={isAsking ? stop : again}>
        {t(isAsking ? "stop" : "again")}
      </Button>
    </div>
  );
}
