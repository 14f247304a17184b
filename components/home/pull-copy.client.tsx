"use client";

import { useRegion } from "@/components/region/use-region.client";
import { CopyButton } from "@/components/ui/copy-button.client";
import type { Region } from "@/lib/mar/region";

type Props = { commands: Readonly<Record<Region, string>>; label: string };

/** Renders the button that copies the chosen region's pull command. */
export function PullCopy({ commands, label }: Props) {
  const [region] = useRegion();
  return <CopyButton text={commands[region]} label={label} look="bare" size="row" data-shortcut="c" />;
}
