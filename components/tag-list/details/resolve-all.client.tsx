"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { KnownTags } from "@/lib/browser/known/tag-details";
import { readTags } from "@/lib/browser/known/tag-reader";
import type { TagName } from "@/lib/mar/tag/tag-name";
import { parseTag, type Tag } from "@/lib/oci/name/tag";
import { useListPlace } from "../list-place.client";
import type { ComparedTags } from "../regions/compared-tags";
import { useResolving } from "./use-resolving.client";

type Props = {
  known: KnownTags;
  /** `undefined` until all tags have arrived; `shown` is their expected number. */
  found: readonly TagName[] | undefined;
  shown: number;
  /** If the regions are compared, completes that too. */
  compared: ComparedTags | undefined;
};

/** Renders a button that reads every matching tag, with progress, remaining time and a way to stop. */
export function ResolveAll({ known, found, shown, compared }: Props) {
  const { region, repository, store } = useListPlace();
  const t = useTranslations("repository.resolve");
  const missing = useMemo(
    () => found?.filter(({ name }) => !known.details.has(name) || (compared && !compared.answers.has(name))) ?? [],
    [found, known, compared],
  );
  const read = (tags: readonly Tag[], signal: AbortSignal) =>
    Promise.all([
      readTags(
        tags.filter((tag) => !store.get(tag)),
        { region, repository, store, signal },
      ),
      compared?.read(
        tags.filter((tag) => !compared.answers.has(tag)),
        signal,
      ),
    ]);
  const { running, start, cancel, secondsLeft } = useResolving(read, missing.length);
  const waiting = found ? missing.length : shown;
  const done = shown - waiting;
  if (!running) {
    return (
      <span className="needs-scripting inline-flex items-center gap-2">
        {waiting > 0 && (
          <Button
            size="small"
            disabled={!found}
            className="tabular-nums"
            onClick={() => start(missing.flatMap(({ name }) => parseTag(name) ?? []))}
          >
            {t("start", { count: waiting })}
          </Button>
        )}
        {/* As wide as it can get, so that the line never breaks in another place. */}
        <span className="min-w-25 tabular-nums">{t("known", { count: done })}</span>
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-2">
      <progress aria-label={t("progress")} value={done} max={shown} className="h-1.5 w-32 accent-accent" />
      <span className="tabular-nums">{t("running", { done, count: shown })}</span>
      {secondsLeft !== undefined && <span className="tabular-nums">{t("left", { seconds: secondsLeft })}</span>}
      <Button size="small" onClick={cancel}>
        {t("cancel")}
      </Button>
    </span>
  );
}
