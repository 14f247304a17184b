import type { ReactNode } from "react";
import { CommandRoom, CommandText } from "./command-text";

type Props = {
  text: string;
  /** Every text that may appear here after the registry's answer. */
  room: readonly string[];
  /** Every text that this device's choice may put here; room is reserved for them if it has made one. */
  remembered: readonly string[];
  /** The button that copies the text. */
  children: ReactNode;
};

/** Renders a command in a box of constant height, so that nothing below moves when another command replaces it. */
export function CommandBox({ text, room, remembered, children }: Props) {
  return (
    <div className="flex items-start justify-between gap-3 rounded-control border border-line bg-panel py-2.5 pr-2.5 pl-3">
      {/* All texts share one grid cell: the highest sets the box's height. */}
      <div className="grid min-w-0 grow grid-cols-1 *:[grid-area:1/1]">
        <CommandText text={text} />
        {room.map((each) => (
          <CommandRoom key={each} text={each} />
        ))}
        {remembered.map((each) => (
          <div key={each} className="hidden [[data-pull]_&]:contents *:[grid-area:1/1]">
            <CommandRoom text={each} />
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
