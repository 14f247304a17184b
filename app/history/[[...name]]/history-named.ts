import { historyPath } from "@/lib/contract/page/history-page";
import { readTagListState } from "@/lib/contract/page/tag-list-state";
import type { Region } from "@/lib/mar/region";
import { outcomeOf } from "@/lib/server/problem/outcome";
import { resolveInput } from "@/lib/server/resolve/resolve-input";

/**
 * Returns the path of the history that the address's text names, by an image name, a command or whatever else names one;
 * or the text, if it names none.
 */
export async function historyNamed(
  search: URLSearchParams,
  region: Region,
): Promise<{ path?: string; unread?: string }> {
  const text = readTagListState(search).q;
  if (text.trim() === "") return {};
  const outcome = await outcomeOf(resolveInput(text, region));
  if (!outcome.ok || !outcome.value.ok || outcome.value.answer.kind === "search") return { unread: text };
  const { answer } = outcome.value;
  const tag = answer.kind === "image" ? answer.tag : undefined;
  return { path: historyPath({ repository: answer.repository, tag, region: answer.region }) };
}
