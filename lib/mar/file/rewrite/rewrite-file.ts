import { Coverage } from "../coverage";
import type { FoundImage } from "../find/finding";
import { type Edit, type NewName, newName, type Obstacle, sameName } from "./new-name";

/** An image of a file and its new name; without one it stays as it is. */
export type Wish = { found: FoundImage; wanted?: NewName | undefined };

/**
 * The result of a wish: the name was written, is already as wished, or stays for a reason. `at-odds`: a piece of it
 * also belongs to another name with another wish.
 */
type WishOutcome = "written" | "same" | "at-odds" | Obstacle;

export type RewrittenFile = { text: string; edits: Edit[]; outcomes: WishOutcome[] };

/**
 * Returns the file with the wished names, and all else unchanged.
 * @param hosts new hosts of names of which only the host is known; if it shares a piece with a name, that name decides
 */
export function rewriteFile(source: string, wishes: readonly Wish[], hosts: readonly Edit[] = []): RewrittenFile {
  const made = wishes.map(({ found, wanted }) => (wanted ? newName(found, source, wanted) : "same"));
  const outcomes = made.map((edits): WishOutcome | undefined => (Array.isArray(edits) ? undefined : edits));
  const pieces = made.map((edits, at) => {
    const found = wishes[at]?.found;
    return Array.isArray(edits) ? edits : found ? sameName(found, source) : [];
  });
  for (let atOdds = findAtOdds(pieces, outcomes); atOdds.length > 0; atOdds = findAtOdds(pieces, outcomes)) {
    for (const at of atOdds) {
      const found = wishes[at]?.found;
      outcomes[at] = "at-odds";
      pieces[at] = found ? sameName(found, source) : [];
    }
  }
  const named = new Coverage(pieces.flat());
  const free = hosts.filter((host) => !named.hasAny([host]));
  const edits = inOrder([...pieces.flat(), ...free]).filter(
    ({ start, end, text }) => source.slice(start, end) !== text,
  );
  const isChanged = (own: readonly Edit[]) => own.some((edit) => source.slice(edit.start, edit.end) !== edit.text);
  return {
    text: applied(source, edits),
    edits,
    outcomes: outcomes.map((outcome, at) => outcome ?? (isChanged(pieces[at] ?? []) ? "written" : "same")),
  };
}

const keyOf = ({ start, end, text }: Edit) => `${start} ${end} ${text}`;

function inOrder(edits: readonly Edit[]): Edit[] {
  const once = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
  return once.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Returns names with a piece that would have to become two different texts, except those already given up. */
function findAtOdds(pieces: readonly (readonly Edit[])[], outcomes: readonly (WishOutcome | undefined)[]): number[] {
  const all = pieces
    .flatMap((own, at) => own.map((edit) => ({ edit, at })))
    .filter(({ edit }) => edit.end > edit.start);
  all.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const found = new Set<number>();
  let before: (typeof all)[number][] = [];
  for (const piece of all) {
    before = before.filter(({ edit }) => edit.end > piece.edit.start);
    for (const other of before) {
      if (keyOf(other.edit) === keyOf(piece.edit)) continue;
      found.add(other.at);
      found.add(piece.at);
    }
    before.push(piece);
  }
  return [...found].filter((at) => outcomes[at] === undefined);
}

function applied(source: string, edits: readonly Edit[]): string {
  let text = "";
  let from = 0;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from);
}
