import { WORKER_PATH } from "@/lib/contract/worker-path";
import { forget } from "./device";
import type { WorkerScope } from "./worker-scope";

declare const self: WorkerScope;

// The worker that is served when the setting turns offline pages off: it takes the other's place, forgets what that kept, and goes.

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) =>
  event.waitUntil(
    forget(self.location.pathname.slice(0, -WORKER_PATH.length)).then(() => self.registration.unregister()),
  ),
);
