"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "@/components/feedback/notice";
import type { CheckedFile } from "@/lib/browser/file-check/checked-file";
import { verdict } from "@/lib/browser/file-check/verdict";
import type { FoundImage } from "@/lib/mar/file/find/finding";
import type { FileReading } from "@/lib/mar/file/read-file";
import { AskingLine } from "./asking-line.client";
import { NamesCard } from "./names-card.client";
import { NewFileCard } from "./new-file-card.client";
import { useAnswers } from "./use-answers.client";
import { WrongLines } from "./wrong-lines";

type Props = { file: CheckedFile; reading: FileReading; platform: string | undefined };

/** Renders the images that a file names, the registry's answers, and the rewritten file. */
export function FileResults({ file, reading, platform }: Props) {
  const t = useTranslations("check");
  const images = useMemo(() => reading.found.filter((found): found is FoundImage => found.kind === "image"), [reading]);
  const { answers, state, stop, again } = useAnswers(images);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const verdicts = images.map((found) => verdict(found, { answers, platform, today }));
  const verdictOf = new Map(images.map((found, at) => [found, verdicts[at]]));
  const done = verdicts.filter(({ flags }) => !flags.some(({ kind }) => kind === "asking")).length;
  return (
    <div className="grid gap-5">
      <div className="grid gap-2">
        <WrongLines reading={reading} />
        {reading.more > 0 && <p className="text-small text-warning">{t("more", { count: reading.more })}</p>}
        {reading.inComments > 0 && (
          <p className="text-dim text-small">{t("inComments", { count: reading.inComments })}</p>
        )}
        {images.length > 0 && <AskingLine {...{ state, done, stop, again }} all={images.length} />}
      </div>
      {reading.found.length === 0 ? (
        <Notice title={t("none")}>{t("noneAdvice")}</Notice>
      ) : (
        <NamesCard found={reading.found} verdictOf={verdictOf} />
      )}
      {reading.found.some((one) => one.kind === "image" || one.host) && (
        <NewFileCard {...{ file, answers }} found={reading.found} kind={reading.kind} />
      )}
    </div>
  );
}
