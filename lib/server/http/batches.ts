import "server-only";

/** Shortest time between two batches, in milliseconds: nobody sees the difference, and each batch costs the same. */
const PAUSE_MILLISECONDS = 20;

/** Texts on their way, joined to batches. */
export type Batches = {
  add(text: string): void;
  /** Sends what is left. */
  end(): void;
};

/** Sends a text at once if none was sent lately; the following ones together when the pause is over. */
export function createBatches(send: (text: string) => void): Batches {
  let waiting = "";
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    const text = waiting;
    waiting = "";
    timer = text === "" ? undefined : setTimeout(flush, PAUSE_MILLISECONDS);
    if (text !== "") send(text);
  };
  return {
    add: (text) => {
      waiting += text;
      if (!timer) flush();
    },
    end: () => {
      flush();
      clearTimeout(timer);
    },
  };
}
