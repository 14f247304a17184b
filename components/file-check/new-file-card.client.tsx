"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { DocumentText } from "@/components/document/document-text.client";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Segmented } from "@/components/ui/segmented.client";
import type { Answers } from "@/lib/browser/file-check/answers";
import type { CheckedFile } from "@/lib/browser/file-check/checked-file";
import { newFile } from "@/lib/browser/file-check/new-file";
import type { RewriteChoice } from "@/lib/browser/file-check/wishes";
import { useFormat } from "@/lib/i18n/use-format";
import type { FoundImage, FoundUnread } from "@/lib/mar/file/find/finding";
import { type FileKind, USUAL_FILE_NAMES } from "@/lib/mar/file/kind/file-kind";
import { REGIONS } from "@/lib/mar/region";
import { ChangedLines } from "./changed-lines";
import { KeptNames } from "./kept-names";
import { SaveFile } from "./save-file.client";

const REGION_CHOICES = ["as-is", ...REGIONS] as const;

type Props = { file: CheckedFile; found: readonly (FoundImage | FoundUnread)[]; answers: Answers; kind: FileKind };

/** Renders the file pinned by digest, or rewritten for a region, to copy and download. */
export function NewFileCard({ file, found, answers, kind }: Props) {
  const t = useTranslations("check.new");
  const format = useFormat();
  const [choice, setChoice] = useState<RewriteChoice>({ region: "as-is", pin: true, newest: false });
  const made = useMemo(() => newFile(file.text, found, { choice, answers }), [file, found, choice, answers]);
  const size = format.bytes(new TextEncoder().encode(made.text).length);
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b px-4 py-2.5 text-small">
        <Segmented
          label={t("region")}
          value={choice.region}
          options={REGION_CHOICES.map((value) => ({ value, label: t(value) }))}
          onChange={(region) => setChoice({ ...choice, region })}
        />
        <Check label={t("pin")} checked={choice.pin} onChange={(pin) => setChoice({ ...choice, pin })} />
        <Check label={t("newest")} checked={choice.newest} onChange={(newest) => setChoice({ ...choice, newest })} />
      </div>
      <div className="grid gap-3 py-3">
        <div className="flex flex-wrap items-center gap-3 px-4">
          <CopyButton look="primary" text={made.text} label={t("copyLabel")} said={t("copied", { size })}>
            {t("copy")}
          </CopyButton>
          <SaveFile text={made.text} name={file.name || USUAL_FILE_NAMES[kind]}>
            {t("download")}
          </SaveFile>
          <p className="text-small">{t("changed", { count: made.changed.length })}</p>
        </div>
        {!made.isComplete && <p className="px-4 text-small text-warning">{t("waiting")}</p>}
        <KeptNames kept={made.kept} />
        <ChangedLines changed={made.changed} />
        <WholeFile text={made.text} />
      </div>
    </Card>
  );
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="inline-flex min-h-7 items-center gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}

/** Renders the new file on demand. */
function WholeFile({ text }: { text: string }) {
  const t = useTranslations("check.new");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="border-line border-t" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer px-4 pt-2.5 text-small -outline-offset-2 hover:underline">{t("show")}</summary>
      {isOpen && (
        <section
          aria-label={t("content")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
          tabIndex={0}
          className="mt-2.5 max-h-[70dvh] overflow-auto border-line border-t bg-panel py-3 -outline-offset-2"
        >
          <DocumentText text={text} />
        </section>
      )}
    </details>
  );
}
