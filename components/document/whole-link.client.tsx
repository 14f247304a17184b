"use client";

import dynamic from "next/dynamic";
import { type MouseEvent, type ReactNode, useState } from "react";
import { belowBase } from "@/lib/contract/base/base-path.mjs";
import type { Whole } from "@/lib/contract/whole";

const WholeText = dynamic(() => import("./whole-text.client").then((module) => module.WholeText), { ssr: false });

/** Renders a link that opens the complete content below it; without scripts it leads to the document that has it. */
export function WholeLink({ whole, children }: { whole: Whole; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(!isOpen);
  };
  return (
    <>
      <a href={belowBase(whole.href)} aria-expanded={isOpen} onClick={press} className="text-accent underline">
        {children}
      </a>
      {isOpen && <WholeText whole={whole} />}
    </>
  );
}
