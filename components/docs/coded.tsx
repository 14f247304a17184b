import type { ReactNode } from "react";

/** The tags of messages: `<c>` is a name or a value of the API. */
export const CODED = {
  c: (text: ReactNode) => <code className="whitespace-nowrap text-code">{text}</code>,
};
