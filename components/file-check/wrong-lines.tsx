import { useTranslations } from "use-intl";
import { useFormat } from "@/lib/i18n/use-format";
import type { FileReading } from "@/lib/mar/file/read-file";

/** Renders the lines that are invalid for the file's kind. */
export function WrongLines({ reading: { kind, wrongLines, moreWrongLines } }: { reading: FileReading }) {
  const t = useTranslations("check");
  const { list } = useFormat();
  if (wrongLines.length === 0) return null;
  const lines = list(wrongLines.map(String));
  const count = wrongLines.length + moreWrongLines;
  const all = moreWrongLines > 0 ? t("moreWrongLines", { lines, more: moreWrongLines }) : lines;
  return <p className="text-small text-warning">{t("wrongLines", { count, lines: all, kind: t(`kind.${kind}`) })}</p>;
}
