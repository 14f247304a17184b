import "server-only";
import { storeThrough } from "./guard/store-through";
import type { Store } from "./store";

/** A question to the store that has ended. Times are by `performance.now()`. */
export type StoreQuestion = { name: string; isAnswered: boolean; began: number; ended: number };

/** Returns a store that tells of each question. */
export function watchedStore(store: Store, tell: (question: StoreQuestion) => void): Store {
  return storeThrough({
    isShared: store.isShared,
    read: async (ask, name) => {
      const began = performance.now();
      let isAnswered = false;
      try {
        const answer = await ask(store);
        isAnswered = true;
        return answer;
      } finally {
        tell({ name, isAnswered, began, ended: performance.now() });
      }
    },
    write: (write) => write(store),
    close: () => store.close(),
  });
}
