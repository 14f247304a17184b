"use client";

import { useTranslations } from "use-intl";
import { Select } from "@/components/ui/select";
import { FILE_KINDS, type FileKind } from "@/lib/mar/file/kind/file-kind";

type Props = {
  kind: FileKind | undefined;
  /** The kind that was detected. */
  found: FileKind | undefined;
  onKind: (kind: FileKind | undefined) => void;
};

/** Renders the file's kind: as detected, or as the visitor chooses. */
export function KindChoice({ kind, found, onKind }: Props) {
  const t = useTranslations("check");
  const look = found && !kind ? t("kindFound", { kind: t(`kind.${found}`) }) : t("kindUnknown");
  return (
    <Select
      label={t("kindLabel")}
      value={kind ?? ""}
      onChange={(value) => onKind(FILE_KINDS.find((known) => known === value))}
    >
      <option value="">{look}</option>
      {FILE_KINDS.map((value) => (
        <option key={value} value={value}>
          {t(`kind.${value}`)}
        </option>
      ))}
    </Select>
  );
}
