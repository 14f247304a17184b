import { Fragment } from "react";
import { visibleText } from "@/lib/display/text/visible-text";

/** A longer word may exceed its place on a phone, which would hide its end. */
const LONGEST_WHOLE_WORD = 24;

const isWhole = (word: string) => !word.includes("/") && word.length <= LONGEST_WHOLE_WORD;
const partsOf = (word: string) => word.split(/(?<=[/@](?!\/))/);

/**
 * Renders a name or command that breaks at spaces, after slashes and at signs, and elsewhere only if it must. Invisible
 * characters are spelled out.
 */
export function Breakable({ text }: { text: string }) {
  return visibleText(text)
    .split(" ")
    .map((word, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other name than their place
      <Fragment key={index}>
        {index > 0 && " "}
        {isWhole(word) ? <span className="whitespace-nowrap">{word}</span> : <Broken parts={partsOf(word)} />}
      </Fragment>
    ));
}

function Broken({ parts }: { parts: readonly string[] }) {
  return (
    <span className="[overflow-wrap:anywhere]">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && <wbr />}
        </Fragment>
      ))}
    </span>
  );
}

const ZERO_WIDTH_SPACE = "\u200b";
const WORD_JOINER = "\u2060";

/** Returns the text with break characters where `Breakable` breaks, for places that take no elements. */
export function withBreaks(text: string): string {
  const write = (word: string) =>
    isWhole(word) ? word.replaceAll("-", `-${WORD_JOINER}`) : partsOf(word).join(ZERO_WIDTH_SPACE);
  return text.split(" ").map(write).join(" ");
}
