"use client";

import dynamic from "next/dynamic";
import type { Region } from "@/lib/mar/region";
import type { Repository } from "@/lib/oci/name/repository";
import type { TagSelection } from "./tag-selection";

// Loaded on demand, as most visitors choose nothing.
const ChosenTags = dynamic(() => import("./chosen-tags.client").then((module) => module.ChosenTags), { ssr: false });

type Props = { repository: Repository; region: Region; selection: TagSelection; onClear: () => void };

/** Renders the chosen tags at the foot of the window. */
export function SelectionBar({ selection: [from, to], ...place }: Props) {
  return (
    // Present before it has text, so that screen readers announce changes.
    <div aria-live="polite" className="foot-bar pointer-events-none sticky bottom-3 z-20 flex justify-center">
      {from && <ChosenTags {...place} from={from} to={to} />}
    </div>
  );
}
