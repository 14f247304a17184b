import type { AboutView } from "@/lib/contract/about/about-view";
import { translator } from "@/lib/i18n/translator";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { AboutLinks } from "./about-links";
import { AboutSentence } from "./about-sentence";
import { AboutSources } from "./about-sources";

type Props = {
  repository: Repository;
  region: Region;
  /** `undefined` while it is read: the card then has the same size, and says what needs no answer. */
  about: AboutView | undefined;
  /** True if the README is open below. */
  isReadmeOpen?: boolean;
};

/**
 * Renders what a repository is: a sentence, a line of links, and all of it with its sources on request. Its height does not depend on
 * what arrives, so that the list below never moves.
 */
export function AboutCard({ repository, region, about, isReadmeOpen = false }: Props) {
  const t = translator("about");
  return (
    <section aria-label={t("label")} className="relative mt-2 rounded-card border border-line px-3 py-1.5 text-small">
      <AboutSentence {...{ repository, about }} />
      <AboutLinks {...{ repository, about, isReadmeOpen }} />
      <details>
        <summary className="absolute top-1.5 right-3 min-h-6 cursor-pointer text-accent hover:underline">
          {t("more")}
        </summary>
        {about ? <AboutSources {...{ repository, region, about }} /> : <p className="text-dim">{t("reading")}</p>}
      </details>
    </section>
  );
}
