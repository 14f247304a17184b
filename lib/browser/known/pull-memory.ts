import { PULL_BYS, PULL_TOOL_IDS, type PullBy, type PullToolId } from "@/lib/contract/page/pull-choice";
import { readKeptText, writeKeptText } from "./kept-text";

/** The key under which this device saves how to pull. */
export const PULL_KEY = "pull";

/**
 * The choices made on this device: tools, the last one first, as one tool does not fit all artifacts; and the way to
 * name images.
 */
export type PullMemory = { tools: readonly PullToolId[]; by?: PullBy | undefined };

const listeners = new Set<() => void>();
/** The choices since the page was opened. They apply even if the device cannot save them. */
let sinceOpened: string | undefined;

const isTool = (word: string): word is PullToolId => PULL_TOOL_IDS.some((id) => id === word);
const isBy = (word: string): word is PullBy => PULL_BYS.some((by) => by === word);

/** Parses the words that `formatPullMemory` wrote. Leaves out unknown words. */
export function parsePullMemory(text: string): PullMemory {
  const words = text.split(" ");
  return { tools: [...new Set(words.filter(isTool))], by: words.find(isBy) };
}

/** Formats the choices as words separated by spaces; no tool has the name of a way. */
export function formatPullMemory({ tools, by }: PullMemory): string {
  return [...tools, ...(by ? [by] : [])].join(" ");
}

/** Returns the saved choices; an empty text if there are none. */
export function readPullMemory(): string {
  return sinceOpened ?? readKeptText(PULL_KEY);
}

/** Saves a choice beside earlier ones. */
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
