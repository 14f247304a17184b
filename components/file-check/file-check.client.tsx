"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useRegion } from "@/components/region/use-region.client";
import { Card } from "@/components/ui/card";
import type { CheckedFile } from "@/lib/browser/file-check/checked-file";
import { useFormat } from "@/lib/i18n/use-format";
import type { FileKind } from "@/lib/mar/file/kind/file-kind";
import type { FileReading } from "@/lib/mar/file/read-file";
import { FileField, type FileInputProblem } from "./file-field.client";
import { KindChoice } from "./kind-choice.client";
import { PlatformFilter } from "./platform-filter.client";
import { useFileReading } from "./use-file-reading.client";
import { useWantedPlatform } from "./use-wanted-platform.client";

const FileResults = dynamic(() => import("./file-results.client").then((module) => module.FileResults), { ssr: false });

/** Takes a file and shows what it names. Only image names leave the browser. */
export function FileCheck() {
  const t = useTranslations("check");
  const [file, setFile] = useState<CheckedFile>();
  const [problem, setProblem] = useState<FileInputProblem>();
  const [kind, setKind] = useState<FileKind>();
  const [platform, setPlatform] = useWantedPlatform();
  const [region] = useRegion();
  const read = useFileReading(file, { kind, region });
  const reading = read?.outcome?.kind === "read" ? read.outcome.reading : undefined;
  const take = (taken: CheckedFile | undefined, wrong?: FileInputProblem) => {
    setFile(taken);
    setProblem(wrong);
    if (taken?.name !== file?.name || !taken) setKind(undefined);
  };
  return (
    <div className="needs-scripting grid gap-5">
      <Card title={t("file")} note={t("drop")}>
        <FileField file={file} onFile={take}>
          <KindChoice kind={kind} found={reading?.kind} onKind={setKind} />
          <PlatformFilter platform={platform} onPlatform={setPlatform} />
        </FileField>
      </Card>
      {problem && <ProblemWords problem={problem} />}
      {read && !read.isCurrent && <p className="text-dim text-small">{t("reading")}</p>}
      {read?.outcome && read.outcome.kind !== "read" && <Alert text={t(`problem.${read.outcome.kind}`)} />}
      {/* Present before it has text, so that screen readers announce it. */}
      <p role="status" className="not-empty:-mb-3 text-small empty:sr-only">
        {reading && summaryOf(reading)}
      </p>
      {read && reading && <FileResults file={read.file} reading={reading} platform={platform} />}
    </div>
  );

  function summaryOf({ found, kind, lines, others }: FileReading) {
    const images = found.filter((one) => one.kind === "image").length;
    return t("summary", { kind: t(`kind.${kind}`), lines, images, unread: found.length - images, others });
  }
}

function ProblemWords({ problem }: { problem: FileInputProblem }) {
  const t = useTranslations("check.problem");
  const format = useFormat();
  switch (problem.kind) {
    case "too-large":
      return <Alert text={t("too-large", { size: format.bytes(problem.size) })} />;
    case "binary":
      return <Alert text={t("binary", { line: problem.line })} />;
    case "several-files":
      return <Alert text={t("several-files", { count: problem.count })} />;
    default:
      return <Alert text={t(problem.kind)} />;
  }
}

function Alert({ text }: { text: string }) {
  return (
    <p role="alert" className="rounded-card border border-ended bg-ended-soft px-4 py-3 text-small">
      {text}
    </p>
  );
}
