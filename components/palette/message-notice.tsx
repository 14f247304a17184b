import { useLocale, useTranslations } from "use-intl";
import { pageQuery } from "@/lib/contract/page/page-path";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { messageText } from "@/lib/i18n/message-text";
import { REGION_HOSTS } from "@/lib/mar/region";

/** Renders the meaning of an error message and what to do; nothing if the text has none. */
export function MessageNotice({ outcome }: { outcome: ResolveOutcome }) {
  const t = useTranslations("resolve.message");
  const locale = useLocale();
  const said = outcome.ok ? outcome.answer : outcome.refusal;
  const { message, region } = said;
  if (!message) return null;
  const { meaning, advice } = messageText(message.kind, locale);
  const tag = "tag" in said ? said.tag : undefined;
  return (
    <section
      aria-label={t("label")}
      className="grid gap-1 rounded-control border border-line bg-panel px-3 py-2.5 text-left text-small text-text"
    >
      <p className="font-semibold">{meaning}</p>
      <p>{advice}</p>
      {message.tagListed && tag && <p>{t("listed", { region: REGION_HOSTS[region].registry, tag })}</p>}
      {message.page && (
        <p>
          <a href={`${message.page}${pageQuery({ region })}`} className="text-accent underline">
            {t("help")}
          </a>
        </p>
      )}
    </section>
  );
}
