"use client";

import { useEffect, useState } from "react";
import { readMarks, subscribeToMarks } from "@/lib/browser/known/marks/kept-marks";
import type { MarkRecord } from "@/lib/browser/known/marks/mark-record";

/** Returns the marks of this device as they are now; `undefined` until they are read. */
export function useMarks(): MarkRecord | undefined {
  const [record, setRecord] = useState<MarkRecord>();
  useEffect(() => {
    let ended = false;
    const read = () => void readMarks().then((known) => ended || setRecord(known));
    const stop = subscribeToMarks(read);
    read();
    return () => {
      ended = true;
      stop();
    };
  }, []);
  return record;
}
