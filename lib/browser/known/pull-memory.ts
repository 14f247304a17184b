import { PULL_BYS, PULL_TOOL_IDS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import { readKeptText, writeKeptText } from "./kept-text";

/** Where the choice of how to pull is kept, on this device only. */
export const PULL_KEY = "pull";

/** What this device has chosen before: tools, the last one first, as one tool does not fit all artifacts; and the way. */
export type PullMemory = { tools: readonly PullToolId[]; by?: PullBy | undefined };

const listeners = new Set<() => void>();
/** What was chosen since the page was opened: it holds also where the device does not store it. */
let sinceOpened: string | undefined;

const isTool = (word: string): word is PullToolId => PULL_TOOL_IDS.some((id) => id === word);
const isBy = (word: string): word is PullBy => PULL_BYS.some((by) => by === word);

/** Reads the words that `formatPullMemory` wrote, and leaves out what it does not know. */
export function parsePullMemory(text: string): PullMemory {
  const words = text.split(" ");
  return { tools: [...new Set(words.filter(isTool))], by: words.find(isBy) };
}

/** The memory as words with a space between them; no tool has the name of a way. */
export function formatPullMemory({ tools, by }: PullMemory): string {
  return [...tools, ...(by ? [by] : [])].join(" ");
}

/** The memory as it is kept; empty where there is none. */
export function readPullMemory(): string {
  return sinceOpened ?? readKeptText(PULL_KEY);
}

/** Keeps what was chosen beside what was chosen before. */
export function rememberPull({ tool, by }: { tool?: PullToolId; by?: PullBy }): void {
  const before = parsePullMemory(readPullMemory());
  const tools = tool ? [tool, ...before.tools.filter((each) => each !== tool)] : before.tools;
  sinceOpened = formatPullMemory({ tools, by: by ?? before.by });
  writeKeptText(PULL_KEY, sinceOpened);
  for (const listener of listeners) listener();
}

export function subscribeToPullMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
