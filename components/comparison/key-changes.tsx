import { visibleText } from "@/lib/display/visible-text";
import type { KeyChange } from "@/lib/oci/compare-settings";
import { ChangeMark } from "./change-mark";
import { MoreDifferences } from "./change-table";

const SHOWN = 100;

/** Ports or volumes that one of two images has and the other has not. */
export function KeyChanges({ title, changes }: { title: string; changes: readonly KeyChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-label={title} className="border-line border-t px-4 py-3 first:border-t-0">
      <h3 className="mb-1 font-semibold text-note">{title}</h3>
      <ul className="grid gap-0.5 text-small">
        {changes.slice(0, SHOWN).map(({ kind, name }) => (
          <li key={`${kind} ${name}`} className="[overflow-wrap:anywhere]">
            <ChangeMark kind={kind} />
            <code className="text-code">{visibleText(name)}</code>
          </li>
        ))}
      </ul>
      <MoreDifferences count={changes.length - SHOWN} />
    </section>
  );
}
