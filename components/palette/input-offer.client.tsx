"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { PageLink } from "@/components/address/page-link.client";
import { buttonClass } from "@/components/ui/button";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import { visibleText } from "@/lib/display/text/visible-text";
import type { Region } from "@/lib/mar/region";
import { Offer } from "./offer.client";
import { searchOption } from "./palette-groups";
import type { PaletteOption } from "./palette-options";

// Loads the reader only if there is a text that the server has not read.
const TypedOffer = dynamic(() => import("./typed-offer.client").then((module) => module.TypedOffer), { ssr: false });

type Props = {
  text: string;
  region: Region;
  /** The server's reading of the address's text. */
  known: { text: string; outcome: ResolveOutcome } | undefined;
};

/**
 * Renders what a text names if no repository in the catalog matches; or why it names nothing, and what is near. Leads a text with
 * conditions to the search of all tags.
 */
export function InputOffer({ text, region, known }: Props) {
  const search = searchOption(text, region);
  return (
    <>
      {search && <SearchLink option={search.option} />}
      {!search?.isAll &&
        (known?.text === text ? <Offer outcome={known.outcome} /> : <TypedOffer {...{ text, region }} />)}
    </>
  );
}

function SearchLink({ option: { kind, name, path } }: { option: PaletteOption }) {
  const t = useTranslations("palette");
  return (
    <p className="my-3">
      <PageLink href={path} className={`${buttonClass("primary")} max-w-full`}>
        <span className="truncate">{t(kind === "packages" ? "packages" : "everywhere", { q: visibleText(name) })}</span>
      </PageLink>
    </p>
  );
}
