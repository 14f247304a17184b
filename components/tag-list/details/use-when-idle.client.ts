"use client";

import { useEffect, useState } from "react";
import { whenIdle } from "@/lib/browser/when-idle";

/** A browser that is never idle updates after this time. */
const LATEST_MILLISECONDS = 300;

/** Returns a value as of the browser's last idle moment, for content that may lag behind the visitor's request. */
export function useWhenIdle<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => whenIdle(() => setSettled(value), LATEST_MILLISECONDS), [value]);
  return settled;
}
