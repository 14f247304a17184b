"use client";

import type { ComponentProps } from "react";
import type { Region } from "@/lib/mar/region";
import { useRegion } from "./use-region.client";

/** Renders a link that chooses a region; `href` does so without scripts. */
export function RegionChoiceLink({ region, href, ...link }: ComponentProps<"a"> & { region: Region }) {
  const [, setRegion] = useRegion();
  return (
    <a
      {...link}
      href={href}
      onClick={(event) => {
        event.preventDefault();
        setRegion(region);
      }}
    />
  );
}
