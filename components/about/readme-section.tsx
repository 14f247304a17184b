import { WholeLink } from "@/components/document/lazy-whole-link.client";
import { pageRoom } from "@/components/ui/page-room";
import type { ReadmeView } from "@/lib/contract/about/about-view";
import { wholeOfPortal, wholePart } from "@/lib/contract/whole";
import { bytesInPage } from "@/lib/display/bytes/page-bytes";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";

type Props = { repository: Repository; region: Region; readme: ReadmeView };

/** Renders the README that the official portal has, in a place of its own that scrolls, so that the tags stay near. */
export function ReadmeSection({ repository, region, readme }: Props) {
  const t = translator("about.readme");
  const title = t("title", { name: repository });
  const whole = wholePart(wholeOfPortal(region, repository), "readme");
  return (
    <div className="mt-2 overflow-clip rounded-card border border-line text-small">
      <h2 className="border-line border-b bg-panel px-3 py-1.5 font-semibold">
        {title} <span className="font-normal text-dim text-note">{t("source")}</span>
      </h2>
      {readme.kind === "shown" ? (
        <Text title={title} html={readme.html} />
      ) : (
        <p className="px-3 py-2">{t(readme.kind)}</p>
      )}
      {whole && (readme.kind === "unreadable" || (readme.kind === "shown" && !readme.isWhole)) && (
        <div className="border-line border-t px-3 py-1.5 text-dim">
          {t("cut")} <WholeLink whole={whole}>{t("whole")}</WholeLink>
        </div>
      )}
    </div>
  );
}

function Text({ title, html }: { title: string; html: string }) {
  pageRoom().take(bytesInPage(html));
  return (
    // The keyboard must be able to scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <section aria-label={title} tabIndex={0} className="max-h-[50dvh] overflow-auto overscroll-contain px-3 py-2">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: lib/server/readme has cleaned it, and the page's policy runs no script of it */}
      <div className="readme" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}
