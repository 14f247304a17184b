import { DocsLink } from "@/components/docs/docs-link.client";
import { EndpointsLink } from "@/components/endpoint/endpoints-link.client";
import { LanguageSwitch } from "@/components/language/language-switch";
import { YourTagsLink } from "@/components/mark/your-tags-link.client";
import { ShortcutList } from "@/components/shortcut/shortcut-list";
import { ShortcutsButton } from "@/components/shortcut/shortcuts-button.client";
import { translator } from "@/lib/i18n/translator";

/** The last element of the page's shell. */
export const FOOTER_ID = "footer";

/** Renders whose program this is and is not, and where to look when pulls fail. */
export function Footer() {
  const t = translator("site");
  return (
    <footer id={FOOTER_ID} className="mt-auto border-line border-t">
      <div className="page flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 text-note">
        <p className="text-dim">{t("disclaimer")}</p>
        <p className="flex flex-wrap gap-x-4 [&>:is(a,button)]:inline-flex [&>:is(a,button)]:min-h-6 [&>:is(a,button)]:items-center">
          <YourTagsLink>{translator("marks")("title")}</YourTagsLink>
          <ShortcutsButton words={shortcutWords()}>
            <ShortcutList />
          </ShortcutsButton>
          <DocsLink>{translator("docs")("link")}</DocsLink>
          <EndpointsLink>{translator("endpoints")("link")}</EndpointsLink>
          <LanguageSwitch />
        </p>
      </div>
    </footer>
  );
}

function shortcutWords() {
  const t = translator("shortcuts");
  return { title: t("title"), close: t("close"), single: t("single"), note: t("note") };
}
