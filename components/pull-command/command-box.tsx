import type { ReactNode } from "react";
import { CommandRoom, CommandText } from "./command-text";

type Props = {
  text: string;
  /** Every text that may come to stand here by the registry's answer. */
  room: readonly string[];
  /** Every text that this device's own choice may put here; room is kept for them where it has made one. */
  remembered: readonly string[];
  /** What copies the text. */
  children: ReactNode;
};

/** A command in a box that is as high for every command, so that nothing below it moves when another takes its place. */
export function CommandBox({ text, room, remembered, children }: Props) {
  return (
    <div className="flex items-start justify-between gap-3 rounded-control border border-line bg-panel py-2.5 pr-2.5 pl-3">
      {/* All lie in one cell: the highest gives the box its height. */}
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
