import { Suspense, use } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePagePath } from "@/components/address/use-page-path.client";
import { pageQuery } from "@/lib/contract/page/page-path";
import type { ResolveMessage, ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { messageWords } from "@/lib/i18n/message-words";
import { REGION_HOSTS } from "@/lib/mar/region";

/** Renders the meaning of an error message and what to do; nothing if the text has none. */
export function MessageNotice({ outcome }: { outcome: ResolveOutcome }) {
  const t = useTranslations("resolve.message");
  const pagePath = usePagePath();
  const said = outcome.ok ? outcome.answer : outcome.refusal;
  const { message, region } = said;
  if (!message) return null;
  const tag = "tag" in said ? said.tag : undefined;
  return (
    <section
      aria-label={t("label")}
      className="grid gap-1 rounded-control border border-line bg-panel px-3 py-2.5 text-left text-small text-text"
    >
      <Suspense>
        <Explanation message={message} />
      </Suspense>
      {message.tagListed && tag && <p>{t("listed", { region: REGION_HOSTS[region].registry, tag })}</p>}
      {message.page && (
        <p>
          <a href={pagePath(`${message.page}${pageQuery({ region })}`)} className="text-accent underline">
            {t("help")}
          </a>
        </p>
      )}
    </section>
  );
}

/** Renders the server's words for a message that it has read, else those of the page's language. */
function Explanation({ message: { kind, meaning, advice } }: { message: ResolveMessage }) {
  const t = useTranslations("resolve.message");
  const locale = useLocale();
  const words = meaning && advice ? { meaning, advice } : use(messageWords(locale))?.[kind];
  if (!words) return <p>{t("noWords")}</p>;
  return (
    <>
      <p className="font-semibold">{words.meaning}</p>
      <p>{words.advice}</p>
    </>
  );
}
