"use client";

import { Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { SaveFile } from "@/components/file-check/save-file.client";
import { Button } from "@/components/ui/button";
import { importMarks } from "@/lib/browser/known/marks/import-marks";
import type { MarkRecord } from "@/lib/browser/known/marks/mark-record";
import { MARKS_FILE_NAME, marksFileText } from "@/lib/browser/known/marks/marks-file";
import { cutText } from "@/lib/display/text/cut-text";
import { visibleText } from "@/lib/display/text/visible-text";

/** Longest quotation of a name that no mark can have, in characters. */
const QUOTED = 80;

/** Renders the buttons that save marks as a file and add those of one, and what came of it. */
export function MarkFiles({ record }: { record: MarkRecord }) {
  const t = useTranslations("marks");
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const outcome = await importMarks(file, Date.now());
    // The same file can be chosen again.
    target.value = "";
    if (outcome.ok) return setSaid(t("imported", { added: outcome.added, known: outcome.known }));
    if (outcome.problem === "notSaved") return setSaid(t("notSaved"));
    const part = outcome.problem === "badName" ? visibleText(cutText(outcome.part, QUOTED).text) : "";
    setSaid(t(`problems.${outcome.problem}`, { part }));
  };
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-3">
      {record.marks.size > 0 && (
        <SaveFile text={() => marksFileText(record)} name={MARKS_FILE_NAME}>
          {t("export")}
        </SaveFile>
      )}
      <Button onClick={() => input.current?.click()}>
        <Upload aria-hidden className="size-3.5" />
        {t("import")}
      </Button>
      <input ref={input} type="file" hidden accept=".json,application/json" aria-label={t("file")} onChange={take} />
      <p role="status" className="min-w-0 text-small [overflow-wrap:anywhere]">
        {said}
      </p>
    </div>
  );
}
