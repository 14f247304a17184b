import type { ReactNode } from "react";

/** The tags of messages: `<c>` is a name or a value of the API. */
export const CODED = {
  c: (text: ReactNode) => <code className="whitespace-nowrap text-code">{text}</code>,
};

/** Renders a text in which names and values of the API have backticks around them. */
export function Coded({ text, className }: { text: string; className: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <code key={index} className={className}>
        {part}
      </code>
    ),
  );
}
