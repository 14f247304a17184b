import type { FoundImage, FoundUnread } from "@/lib/mar/file/find/finding";
import { type ChangedLine, changedLines } from "@/lib/mar/file/rewrite/changed-lines";
import type { Edit, Obstacle } from "@/lib/mar/file/rewrite/new-name";
import { rewriteFile } from "@/lib/mar/file/rewrite/rewrite-file";
import { REGION_HOSTS } from "@/lib/mar/region";
import type { Answers } from "./answers";
import { type KeptReason, type RewriteChoice, wantedName } from "./wishes";

export type KeptName = { line: number; text: string; reason: Exclude<KeptReason, "asking"> | Obstacle | "at-odds" };

/** The new text of the file, its changed lines, and the names that should have changed but did not. */
export type NewFile = { text: string; changed: ChangedLine[]; kept: KeptName[]; isComplete: boolean };

/**
 * Rewrites a file from what is known of its names so far. For a name whose tag is a variable, changes only the host.
 */
export function newFile(
  source: string,
  found: readonly (FoundImage | FoundUnread)[],
  { choice, answers }: { choice: RewriteChoice; answers: Answers },
): NewFile {
  const images = found.filter((one): one is FoundImage => one.kind === "image");
  const wanted = images.map((found) => wantedName(found, choice, answers));
  const wishes = images.map((found, at) => {
    const name = wanted[at];
    return { found, wanted: name?.kind === "wanted" ? name.wanted : undefined };
  });
  const { text, edits, outcomes } = rewriteFile(source, wishes, newHosts(found, choice));
  const kept = images.flatMap(({ line, text: shown }, at): KeptName[] => {
    const name = wanted[at];
    const outcome = outcomes[at];
    const reason =
      name?.kind === "kept" ? name.reason : outcome === "written" || outcome === "same" ? undefined : outcome;
    return reason && reason !== "asking" ? [{ line, text: shown, reason }] : [];
  });
  const isComplete = wanted.every((name) => name.kind !== "kept" || name.reason !== "asking");
  return { text, changed: changedLines(source, edits), kept, isComplete };
}

function newHosts(found: readonly (FoundImage | FoundUnread)[], { region }: RewriteChoice): Edit[] {
  if (region === "as-is") return [];
  const text = REGION_HOSTS[region].registry;
  return found.flatMap((one) =>
    one.kind === "unread" && one.host ? [{ start: one.host.start, end: one.host.end, text }] : [],
  );
}
