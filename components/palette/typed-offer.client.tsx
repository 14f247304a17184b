"use client";

import type { Region } from "@/lib/mar/region";
import { Offer } from "./offer.client";
import { useResolvedInput } from "./use-resolved-input.client";

/** Renders what the text being typed names. */
export function TypedOffer({ text, region }: { text: string; region: Region }) {
  const { outcome } = useResolvedInput(text, region);
  return outcome ? <Offer outcome={outcome} /> : null;
}
