import { readFileSync } from "node:fs";
import { messagesIn } from "../../scripts/words/catalog.mjs";

/** The shortest text that counts as a sentence, in letters: shorter ones are also names and values. */
const LETTERS = 12;

const read = (file: string) => messagesIn(JSON.parse(readFileSync(file, "utf8")));

/** Returns the sentences of the English catalog that its Chinese translation does not keep: no Chinese page has them. */
export function englishSentences(): string[] {
  const kept = read("messages/zh-cn.json").map(({ text }) => text);
  const sentences = read("messages/en.json").flatMap(({ text }) => textsOf(text));
  return [...new Set(sentences)].filter((sentence) => !kept.some((text) => text.includes(sentence)));
}

/** Returns the texts between the arguments and tags of a message that are sentences, or parts of one. */
function textsOf(message: string): string[] {
  return message
    .split(/<[^>]*>|\{\w+(?:, number)?\}|\{\w+, \w+,|(?:=?\w+) ?\{|[{}#]/)
    .map((text) => text.trim())
    .filter((text) => text.includes(" ") && text.replace(/[^A-Za-z]/g, "").length >= LETTERS);
}
