import { OPERATION_IDS } from "@/lib/contract/operation/operations";
import { translator } from "@/lib/i18n/translator";
import { CACHING_ID } from "./caching-card";
import { ERRORS_ID } from "./problem-card";

/** Renders links to the parts of the page that explains the API. */
export function DocsParts() {
  const t = translator("docs");
  const parts = [
    ...OPERATION_IDS.map((id) => ({ id, words: t(`operation.${id}.title`) })),
    { id: CACHING_ID, words: t("cachings.title") },
    { id: ERRORS_ID, words: t("problems.title") },
  ];
  return (
    <nav aria-label={t("onPage")} className="mb-4">
      <ul className="flex flex-wrap gap-x-4 text-small">
        {parts.map(({ id, words }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-6 items-center text-accent hover:underline">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
