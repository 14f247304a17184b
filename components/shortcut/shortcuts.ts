/** A shortcut: the words that say what it does, and its keys as browsers name them. */
type Shortcut = { words: ShortcutWords; keys: readonly string[] };

type ShortcutWords =
  | "search"
  | "palette"
  | "next"
  | "previous"
  | "open"
  | "copy"
  | "region"
  | "permalink"
  | "history"
  | "help";

/** Every shortcut of the pages, in the order in which they are explained. */
export const SHORTCUTS: readonly Shortcut[] = [
  { words: "search", keys: ["/"] },
  { words: "palette", keys: ["Ctrl K", "⌘ K"] },
  { words: "next", keys: ["j"] },
  { words: "previous", keys: ["k"] },
  { words: "open", keys: ["Enter"] },
  { words: "copy", keys: ["c"] },
  { words: "region", keys: ["r"] },
  { words: "permalink", keys: ["y"] },
  { words: "history", keys: ["h"] },
  { words: "help", keys: ["?"] },
];
