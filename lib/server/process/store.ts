import "server-only";
import { log } from "../log/log";
import { memory } from "../memory/memory";
import { beforeEnd } from "../runtime/before-end.mjs";
import { processWide } from "../runtime/process-wide";
import { settings } from "../settings/settings";
import { GuardedStore } from "../store/guard/guarded-store";
import type { StoreStatus } from "../store/guard/store-status";
import { openMemoryStore } from "../store/open-memory";
import { postgresDriver } from "../store/postgres-driver";
import { sqliteDriver } from "../store/sqlite-driver";
import type { Store } from "../store/store";
import { watchedStore } from "../store/watched-store";
import { noteStoreQuestion } from "./noting";

/** The part of the memory for caches that observations take where no database keeps them. */
const MEMORY_SHARE = 1 / 16;

/** Returns the process's store. It is opened with the first call. */
export function processStore(): Store {
  return opened().store;
}

/** Returns the state of the process's store. */
export function storeStatus(): StoreStatus {
  return opened().status();
}

function opened(): { store: Store; status: () => StoreStatus } {
  return processWide("store", () => {
    const { database, storeMaxBytes } = settings();
    const mostBytes = memory().shares.counted * MEMORY_SHARE;
    if (database.kind === "memory") {
      const { store, bytes } = openMemoryStore({ mostBytes });
      memory().registerFixed(bytes);
      const status = (): StoreStatus => ({ kind: "memory", state: "ready" });
      return { store: watchedStore(store, noteStoreQuestion), status };
    }
    const options = { mostContentBytes: storeMaxBytes };
    const driver =
      database.kind === "sqlite" ? sqliteDriver(database.path, options) : postgresDriver(database.url, options);
    const guarded = new GuardedStore({ driver, logger: log, mostBytes });
    memory().registerFixed(() => guarded.bytes);
    beforeEnd(() => guarded.close());
    return { store: watchedStore(guarded.store, noteStoreQuestion), status: () => guarded.status };
  });
}
