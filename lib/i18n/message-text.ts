import source from "@/messages/client-messages.en.json";

/**
 * What a kind of error message means and what to do, in words. They have a file of their own, which comes with the palette:
 * the other words are in every page.
 */
export function messageText(kind: keyof typeof source): { meaning: string; advice: string } {
  return source[kind];
}
