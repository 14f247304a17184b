"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";

const Loaded = dynamic(() => import("./command-bar.client").then((module) => module.CommandBar), { ssr: false });

/** Phones, as the style sheet knows them. */
const NARROW = "(max-width: 47.99rem)";

/** Loads the bar with the command on phones only. */
export function CommandBar({ text }: { text: string }) {
  const isNarrow = useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
  return isNarrow ? <Loaded text={text} /> : null;
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}
