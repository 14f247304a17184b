import { useTranslations } from "use-intl";

/** Renders by what a repository's tags are filtered when it opens. */
export function TagFilterNote({ filter, className = "" }: { filter: string; className?: string }) {
  const t = useTranslations("catalog");
  return (
    <span className={className}>
      {t("tagsWith")} <span className="rounded-small bg-panel px-1 font-mono text-text">{filter}</span>
    </span>
  );
}
