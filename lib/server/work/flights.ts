import "server-only";
import { receiving } from "@/lib/server/memory/claim";
import { untilAborted } from "./until-aborted";

type Flight<T> = { promise: Promise<T>; controller: AbortController; askers: number };

/** Runs `start` for the first who asks under a key; whoever asks before it has ended shares it. */
export type Flights<T> = (
  key: string,
  signal: AbortSignal | undefined,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * De-duplication of what is under way. Nothing is kept afterwards, least of all a rejection. The work is aborted when
 * every asker's signal has aborted, and what it receives is counted until it ends; an asker's own promise rejects with the reason of its own signal at once.
 */
export function createFlights<T>(): Flights<T> {
  const underWay = new Map<string, Flight<T>>();

  function begin(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { controller, askers: 0, promise: receiving(() => start(controller.signal)) };
    const land = () => {
      if (underWay.get(key) === flight) underWay.delete(key);
    };
    flight.promise.then(land, land);
    underWay.set(key, flight);
    return flight;
  }

  return async (key, signal, start) => {
    signal?.throwIfAborted();
    const flight = underWay.get(key) ?? begin(key, start);
    flight.askers += 1;
    try {
      return await untilAborted(flight.promise, signal);
    } finally {
      flight.askers -= 1;
      if (flight.askers === 0 && underWay.get(key) === flight) {
        // Taken off first: whoever asks from now on starts anew and does not share an aborted one.
        underWay.delete(key);
        flight.controller.abort();
      }
    }
  };
}
