/** The tags whose names hold every word of a text, in the order given. Case does not matter. */
export function tagsWithWords(tags: readonly string[], text: string): readonly string[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return tags;
  return tags.filter((tag) => {
    const name = tag.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}
