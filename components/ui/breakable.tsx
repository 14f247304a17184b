import { Fragment } from "react";

/** A name or command that is broken at spaces, after slashes and at signs, and elsewhere only where it has to be. */
export function Breakable({ text }: { text: string }) {
  return text.split(" ").map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text have no other name than their place
    <Fragment key={index}>
      {index > 0 && " "}
      {word.includes("/") ? <BrokenAfterSlashes text={word} /> : <span className="whitespace-nowrap">{word}</span>}
    </Fragment>
  ));
}

function BrokenAfterSlashes({ text }: { text: string }) {
  const parts = text.split(/(?<=[/@](?!\/))/);
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
