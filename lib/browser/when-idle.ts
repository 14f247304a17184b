/**
 * Calls a function in the browser's next idle moment, or after `timeout` milliseconds in a browser that is never idle. Returns a function
 * that cancels it.
 */
export function whenIdle(call: () => void, timeout: number): () => void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(call, 0);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(() => call(), { timeout });
  return () => window.cancelIdleCallback(request);
}
