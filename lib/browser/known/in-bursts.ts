type Subscribe = (listener: () => void) => () => void;

/** Returns a subscription whose listeners are notified at most once in so many milliseconds. */
export function inBursts(subscribe: Subscribe, milliseconds: number): Subscribe {
  return (listener) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        listener();
      }, milliseconds);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  };
}
