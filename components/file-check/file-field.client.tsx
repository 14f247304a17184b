"use client";

import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useEarlyInput } from "@/components/ui/use-early-input.client";
import { type CheckedFile, checkText, type FileProblem, readCheckedFile } from "@/lib/browser/file-check/checked-file";
import { visibleText } from "@/lib/display/text/visible-text";
import { useFormat } from "@/lib/i18n/use-format";
import { OpenFile } from "./open-file.client";

/** A text field is slow with longer texts, and changes line ends: such a text is handled like a file. */
const MOST_TYPED = 100_000;

/** Why the chosen file cannot be read. */
export type FileInputProblem = FileProblem | { kind: "several-files"; count: number };

type Props = {
  file: CheckedFile | undefined;
  onFile: (file: CheckedFile | undefined, problem?: FileInputProblem) => void;
  /** More controls beside the file button. */
  children: ReactNode;
};

/** Renders a field to type or paste a text, and to open or drop a file. */
export function FileField({ file, onFile, children }: Props) {
  const t = useTranslations("check");
  const format = useFormat();
  const [isOver, setOver] = useState(false);
  const read = async (chosen: File) => {
    const result = await readCheckedFile(chosen);
    if (result.ok) onFile(result.file);
    else onFile(undefined, result.problem);
  };
  const take = (text: string, asFile: boolean) => {
    const problem = checkText(text);
    if (problem) onFile(undefined, problem);
    else onFile(text === "" ? undefined : { ...(asFile ? { name: PASTED } : {}), text });
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [pasted] = event.clipboardData.files;
    const text = event.clipboardData.getData("text/plain");
    const isAll =
      event.currentTarget.selectionEnd - event.currentTarget.selectionStart === event.currentTarget.value.length;
    if (pasted && text === "") {
      event.preventDefault();
      read(pasted);
    } else if (text.length > MOST_TYPED || (isAll && text.includes("\r"))) {
      event.preventDefault();
      take(text, true);
    }
  };
  const onDrop = (event: DragEvent) => {
    const { files } = event.dataTransfer;
    setOver(false);
    // The field itself handles dragged text.
    if (files.length === 0) return;
    event.preventDefault();
    const [first] = files;
    if (files.length > 1 || !first) onFile(undefined, { kind: "several-files", count: files.length });
    else read(first);
  };
  const field = useEarlyInput<HTMLTextAreaElement>(
    ({ value }) => value,
    "",
    (early) => take(early, false),
  );
  const size = file && format.bytes(new TextEncoder().encode(file.text).length);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever drops has a pointer; there is a button besides
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={isOver ? "outline-2 outline-accent -outline-offset-2" : undefined}
    >
      {file?.name !== undefined ? (
        <div className="flex min-h-48 flex-wrap content-center items-center justify-center gap-3 px-4 text-small">
          <p className="[overflow-wrap:anywhere]">
            {file.name === PASTED
              ? t("pasted", { size: size ?? "" })
              : t("opened", { name: visibleText(file.name), size: size ?? "" })}
          </p>
          <Button onClick={() => onFile(undefined)}>{t("close")}</Button>
        </div>
      ) : (
        <textarea
          ref={field}
          aria-label={t("text")}
          value={file?.text ?? ""}
          onChange={({ target }) => take(target.value, false)}
          onPaste={onPaste}
          placeholder={t("placeholder")}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          wrap="off"
          className="block h-48 w-full resize-y bg-raised px-4 py-3 font-mono text-code -outline-offset-2 placeholder:text-dim"
        />
      )}
      <div className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-2.5">
        <OpenFile onFile={read}>{t("open")}</OpenFile>
        {children}
      </div>
    </div>
  );
}

/** A pasted text handled like a file; no real file has this name. */
const PASTED = "";
