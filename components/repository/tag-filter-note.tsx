import { useTranslations } from "use-intl";

/** That a repository opens with its tags filtered, and by what. */
export function TagFilterNote({ filter, className = "" }: { filter: string; className?: string }) {
  const t = useTranslations("catalog");
  return (
    <span className={className}>
      {t("tagsWith")} <span className="rounded-small bg-panel px-1 font-mono text-text">{filter}</span>
    </span>
  );
}
