import { useTranslations } from "use-intl";
import type { PullBy } from "@/lib/contract/page/pull-choice";
import type { PullFacts, PullNote, PullTool } from "@/lib/display/pull-command/pull-tool";

type Props = {
  tool: PullTool;
  /** The requested way of pulling. */
  by: PullBy;
  /** Every tool that this device may have chosen. */
  tools: readonly PullTool[];
  facts: PullFacts;
};

/**
 * Renders what a tool does with the name in its command, if that is unexpected. Reserves room for every text that this
 * device's choice can put here, so that nothing below moves.
 */
export function ToolNote({ tool, by, tools, facts }: Props) {
  const t = useTranslations("pull.note");
  const noteOf = (each: PullTool, way: PullBy) => each.note?.(way, facts);
  const note = noteOf(tool, by);
  const notesFor = (way: PullBy) => [...new Set(tools.flatMap((each) => noteOf(each, way) ?? []))];
  const rooms: [string, PullNote[]][] = [
    ["hidden [[data-pull]_&]:contents", notesFor("tag")],
    ["hidden [[data-pull~=tag-and-digest]_&]:contents", notesFor("tag-and-digest")],
  ];
  return (
    <div className="grid w-full grid-cols-1 text-note *:[grid-area:1/1]">
      {note && (
        <p role="note" className="text-dim [overflow-wrap:anywhere]">
          {t(note)}
        </p>
      )}
      {rooms.map(([look, notes]) => (
        <div key={look} className={`${look} *:[grid-area:1/1]`}>
          {notes.map((each) => (
            <p
              key={each}
              aria-hidden
              data-room={t(each)}
              className="[overflow-wrap:anywhere] before:invisible before:content-[attr(data-room)]"
            />
          ))}
        </div>
      ))}
    </div>
  );
}
