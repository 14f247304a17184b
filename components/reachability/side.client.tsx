"use client";

import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { ReactNode } from "react";

type Props = {
  /** The side that asked. */
  title: string;
  /** True if there was an answer; without one, nothing is known. */
  state: boolean | undefined;
  words: string;
  children?: ReactNode;
};

const LOOKS = {
  true: { Icon: CircleCheck, colour: "text-good" },
  false: { Icon: CircleX, colour: "text-ended" },
  undefined: { Icon: CircleDashed, colour: "text-dim" },
} as const;

/** Renders one side's view of a region. */
export function Side({ title, state, words, children }: Props) {
  const { Icon, colour } = LOOKS[`${state}`];
  return (
    <div className="grid content-start gap-1">
      <h4 className="text-dim text-note">{title}</h4>
      <p className={`flex items-start gap-1.5 font-semibold ${colour}`}>
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        {words}
      </p>
      {children}
    </div>
  );
}
