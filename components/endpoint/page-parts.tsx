import { ENDPOINTS_PARTS } from "@/lib/contract/page/endpoints-page";
import { translator } from "@/lib/i18n/translator";

/** Renders links to the parts of the endpoints page. Without a reader, it has no index. */
export function PageParts({ hasIndex }: { hasIndex: boolean }) {
  const t = translator("endpoints");
  return (
    <nav aria-label={t("onPage")}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {ENDPOINTS_PARTS.filter((part) => part !== "index" || hasIndex).map((part) => (
          <li key={part}>
            <a href={`#${part}`} className="text-accent hover:underline">
              {t(`parts.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
