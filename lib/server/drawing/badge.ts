import "server-only";

/** How a badge's text is meant. */
export type Tone = "plain" | "good" | "warning" | "ended" | "unknown";

/** A badge: what it is about on the left, what is so on the right. */
export type Badge = { label: string; text: string; tone: Tone };
