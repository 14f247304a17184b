import { CutText } from "@/components/ui/cut-text";
import { pageRoom } from "@/components/ui/page-room";
import type { KeyChange } from "@/lib/mar/comparison/compare-settings";
import { ChangeMark } from "./change-mark";
import { type ComparedWholes, MoreDifferences } from "./change-table";

const SHOWN = 60;

type Props = {
  title: string;
  changes: readonly KeyChange[];
  wholes: ComparedWholes | undefined;
  /** Their place in a configuration. */
  place: readonly string[];
};

/** Renders ports or volumes that only one of two images has. */
export function KeyChanges({ title, changes, wholes, place }: Props) {
  if (changes.length === 0) return null;
  const shown = pageRoom().forRows(changes.length, SHOWN, 1200);
  return (
    <section aria-label={title} className="border-line border-t px-4 py-3 first:border-t-0">
      <h3 className="mb-1 font-semibold text-note">{title}</h3>
      <ul className="grid gap-0.5 text-small">
        {changes.slice(0, shown).map(({ kind, name }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names can be long, and rows never change places
          <li key={position} className="[overflow-wrap:anywhere]">
            <ChangeMark kind={kind} />
            <code className="text-code">
              <CutText text={name} most={300} />
            </code>
          </li>
        ))}
      </ul>
      <MoreDifferences {...{ shown, wholes, place }} count={changes.length} />
    </section>
  );
}
