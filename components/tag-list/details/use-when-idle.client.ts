"use client";

import { useEffect, useState } from "react";

/** A browser that is never idle gets on with it after this long. */
const LATEST_MILLISECONDS = 300;

/** A value as it was when the browser last had nothing more urgent to do: for what may follow what was asked for. */
export function useWhenIdle<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    // Safari has no idle callbacks.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setSettled(value), 0);
      return () => clearTimeout(timer);
    }
    const request = window.requestIdleCallback(() => setSettled(value), { timeout: LATEST_MILLISECONDS });
    return () => window.cancelIdleCallback(request);
  }, [value]);
  return settled;
}
