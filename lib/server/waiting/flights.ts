import "server-only";

type Flight<T> = { promise: Promise<T>; controller: AbortController; askers: number };

/** Runs `start` for the first caller with a key. Callers that come before it settles share its promise. */
export type Flights<T> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * Creates a single flight per key. Nothing is kept afterwards, least of all a rejection. The work is aborted when the
 * signals of all callers have aborted. Each caller's own promise rejects at once with its own signal's reason.
 */
export function createFlights<T>(): Flights<T> {
  const underWay = new Map<string, Flight<T>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { controller, askers: 0, promise: start(controller.signal) };
    underWay.set(key, flight);
    return flight;
  }

  return (key, signal, start) => {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const flight = underWay.get(key) ?? begin(key, start);
    const land = () => {
      if (underWay.get(key) === flight) underWay.delete(key);
    };
    flight.askers += 1;
    // By hand, as each question passes here, and each promise counts.
    return new Promise((resolve, reject) => {
      const leave = () => {
        reject(signal?.reason);
        flight.askers -= 1;
        if (flight.askers > 0) return;
        // Removed first: later callers start anew instead of sharing an aborted flight.
        land();
        flight.controller.abort();
      };
      const end = () => {
        signal?.removeEventListener("abort", leave);
        land();
      };
      signal?.addEventListener("abort", leave, { once: true });
      flight.promise.then(
        (value) => {
          end();
          resolve(value);
        },
        (error) => {
          end();
          reject(error);
        },
      );
    });
  };
}
