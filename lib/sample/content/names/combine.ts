/** Returns every `prefix/first-second` of two lists of words: this is how most namespaces of a large registry grow. */
export function combine(prefix: string, firsts: string, seconds: string, joint = "-"): string[] {
  return words(firsts).flatMap((first) => words(seconds).map((second) => `${prefix}/${first}${joint}${second}`));
}

/** Returns `prefix/word` for a list of words. */
export function under(prefix: string, list: string): string[] {
  return words(list).map((word) => `${prefix}/${word}`);
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
