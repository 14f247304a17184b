"use client";

import dynamic from "next/dynamic";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import type { Region } from "@/lib/mar/region";
import { Offer } from "./offer.client";

// What reads a text comes where there is one that the server has not read.
const TypedOffer = dynamic(() => import("./typed-offer.client").then((module) => module.TypedOffer), { ssr: false });

type Props = {
  text: string;
  region: Region;
  /** What the server has made of the text of the address. */
  known: { text: string; outcome: ResolveOutcome } | undefined;
};

/** What a text names that no repository in the catalog matches, to be opened; or why it names nothing, and what is near. */
export function InputOffer({ text, region, known }: Props) {
  return known?.text === text ? <Offer outcome={known.outcome} /> : <TypedOffer {...{ text, region }} />;
}
