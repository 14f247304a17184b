import { Suspense } from "react";
import { AboutCard } from "@/components/about/about-card";
import { ReadmeSection } from "@/components/about/readme-section";
import type { AboutView, ReadmeView } from "@/lib/contract/about/about-view";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import { withPatienceForParts } from "@/lib/server/waiting/patience";

type Props = {
  repository: Repository;
  region: Region;
  about: Promise<AboutView>;
  /** The README, if the address opens it. */
  readme: Promise<ReadmeView> | undefined;
};

/**
 * Renders what a repository is: with the page if it is known, else it streams into a card of the same size. Without scripts it then is
 * there at the next visit; the page does not reload for it.
 */
export async function AboutPart({ repository, region, about, readme }: Props) {
  const opened = await readme;
  const early = await withPatienceForParts(about);
  const card = (view: AboutView | undefined) => (
    <AboutCard {...{ repository, region }} about={view} isReadmeOpen={opened !== undefined} />
  );
  return (
    <>
      {early ? card(early) : <Suspense fallback={card(undefined)}>{about.then(card)}</Suspense>}
      {opened && <ReadmeSection {...{ repository, region }} readme={opened} />}
    </>
  );
}
