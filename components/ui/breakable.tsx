import { Fragment } from "react";

/** A long name or command that may be broken after its slashes, spaces and at signs, before it is broken anywhere. */
export function Breakable({ text }: { text: string }) {
  const parts = text.split(/(?<=[/@])/);
  return (
    <span className="[overflow-wrap:anywhere]">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && <wbr />}
        </Fragment>
      ))}
    </span>
  );
}
