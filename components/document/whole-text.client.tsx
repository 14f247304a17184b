"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Skeleton } from "@/components/ui/skeleton";
import { queryClient } from "@/lib/browser/api/query-client";
import { wholeQuery } from "@/lib/browser/api/whole";
import type { Whole } from "@/lib/contract/whole";
import { textBlocks } from "@/lib/display/bytes/text-blocks";
import { wholeText } from "@/lib/display/text/whole-text";
import { DocumentFailure } from "./document-failure.client";
import { LINE_REM } from "./line-rem";

/** Renders the complete content of what the page cuts, fetched on demand. */
export function WholeText({ whole }: { whole: Whole }) {
  const { data, error, isFetching, refetch } = useQuery(wholeQuery(whole), queryClient());
  const t = useTranslations("document");
  const { path } = whole;
  const text = useMemo(() => data && wholeText(data, path), [data, path]);
  const blocks = useMemo(() => textBlocks(text ?? ""), [text]);
  if (error && !isFetching) {
    return <DocumentFailure {...{ error }} region={whole.region} subject={whole.href} onRetry={() => void refetch()} />;
  }
  if (text === undefined) return <Skeleton className="h-16" />;
  return (
    <section
      aria-label={t("content")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      className="my-1 block max-h-96 overflow-auto whitespace-pre-wrap rounded-control border border-line bg-panel p-2 font-mono text-code text-text [overflow-wrap:anywhere]"
    >
      {blocks.map(({ start, end, lines }) => (
        <span
          key={start}
          className="block [content-visibility:auto]"
          style={{ containIntrinsicHeight: `auto ${lines * LINE_REM}rem` }}
        >
          {text.slice(start, end)}
        </span>
      ))}
    </section>
  );
}
