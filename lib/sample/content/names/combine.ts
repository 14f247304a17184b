/** Every `prefix/first-second` of two lists of words: how most namespaces of a large registry fill up. */
export function combine(prefix: string, firsts: string, seconds: string, joint = "-"): string[] {
  return words(firsts).flatMap((first) => words(seconds).map((second) => `${prefix}/${first}${joint}${second}`));
}

/** `prefix/word` of a list of words. */
export function under(prefix: string, list: string): string[] {
  return words(list).map((word) => `${prefix}/${word}`);
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
