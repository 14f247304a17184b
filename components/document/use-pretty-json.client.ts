"use client";

import { useEffect, useState } from "react";
import { type PrettyJson, prettyJson } from "@/lib/display/json/pretty-json";

/** Returns a JSON text formatted; `undefined` until it is done. A long text is formatted in between other work. */
export function usePrettyJson(text: string | undefined): PrettyJson | undefined {
  const [done, setDone] = useState<{ text: string; pretty: PrettyJson }>();
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    prettyJson(text, () => nextTurn(() => isWanted)).then(
      (pretty) => isWanted && setDone({ text, pretty }),
      // Cancelled.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return done && done.text === text ? done.pretty : undefined;
}

function nextTurn(isWanted: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => setTimeout(() => (isWanted() ? resolve() : reject())));
}
