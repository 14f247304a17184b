"use client";

import { useEffect, useState } from "react";

/** A browser that is never idle updates after this time. */
const LATEST_MILLISECONDS = 300;

/** Returns a value as of the browser's last idle moment, for content that may lag behind the visitor's request. */
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
