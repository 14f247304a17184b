"use client";

import dynamic from "next/dynamic";
import type { ResolveOutcome } from "@/lib/contract/resolve/resolve";
import type { Region } from "@/lib/mar/region";
import { Offer } from "./offer.client";

// Loads the reader only if there is a text that the server has not read.
const TypedOffer = dynamic(() => import("./typed-offer.client").then((module) => module.TypedOffer), { ssr: false });

type Props = {
  text: string;
  region: Region;
  /** The server's reading of the address's text. */
  known: { text: string; outcome: ResolveOutcome } | undefined;
};

/** Renders what a text names if no repository in the catalog matches; or why it names nothing, and what is near. */
export function InputOffer({ text, region, known }: Props) {
  return known?.text === text ? <Offer outcome={known.outcome} /> : <TypedOffer {...{ text, region }} />;
}
