/** Names of the marks that a keystroke leaves in the trace. */
export const MARKS = /** @type {const} */ ({ key: "bench:key", changed: "bench:changed", painted: "bench:painted" });

/**
 * Runs in the page: waits for the next key and marks it, the first change of an element afterwards, and the frame that
 * shows the change. The promise settles when the follow-up work has had time to end.
 * @param {{ selector: string, marks: { key: string, changed: string, painted: string }, settle: number }} options
 */
export function armKeystroke({ selector, marks, settle }) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing fits ${selector}`);
  const promise = new Promise((resolve) => {
    let start = 0;
    const onKey = () => {
      start = performance.now();
      performance.mark(marks.key);
    };
    addEventListener("keydown", onKey, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (start === 0) return;
      observer.disconnect();
      const changed = performance.now() - start;
      performance.mark(marks.changed);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          performance.mark(marks.painted);
          const painted = performance.now() - start;
          setTimeout(() => resolve({ changed, painted }), settle);
        };
        port2.postMessage(null);
      });
    });
    observer.observe(element, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(window, { benchKeystroke: promise });
}
