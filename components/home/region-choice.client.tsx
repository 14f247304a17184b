"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { useRegion } from "@/components/region/use-region.client";
import { Button } from "@/components/ui/button";
import type { Region } from "@/lib/mar/region";

type Props = { region: Region; chosen: string; children: ReactNode };

/** Renders that the page shows this region, or the button that changes to it. */
export function RegionChoice({ region, chosen, children }: Props) {
  const [current, choose] = useRegion();
  if (current === region) {
    return (
      <span className="flex h-8 shrink-0 items-center gap-1.5 px-1 text-dim text-small">
        <Check aria-hidden className="size-4" />
        {chosen}
      </span>
    );
  }
  return (
    <Button className="needs-scripting" onClick={() => choose(region)}>
      {children}
    </Button>
  );
}
