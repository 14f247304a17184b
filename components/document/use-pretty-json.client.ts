"use client";

import { useEffect, useState } from "react";
import { type PrettyJson, prettyJson } from "@/lib/display/json/pretty-json";

/** A JSON text arranged in lines; `undefined` until that is done. A long one is worked on between other things. */
export function usePrettyJson(text: string | undefined): PrettyJson | undefined {
  const [done, setDone] = useState<{ text: string; pretty: PrettyJson }>();
  useEffect(() => {
    if (text === undefined) return;
    let isWanted = true;
    prettyJson(text, () => nextTurn(() => isWanted)).then(
      (pretty) => isWanted && setDone({ text, pretty }),
      // No longer wanted.
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
