/** An event that the browser waits for before it ends the worker. */
type LastingEvent = Event & { waitUntil: (work: Promise<unknown>) => void };

/** A request of a page that the worker may answer. */
export type RequestEvent = LastingEvent & {
  readonly request: Request;
  /** The page that asks; empty while it is loaded. */
  readonly clientId: string;
  /** The server's answer to a page's address, which the browser asked for while it started the worker. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
};

/** What a service worker has. The compiler knows the names of pages only. */
export type WorkerScope = {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { type: "window" }) => Promise<readonly { url: string }[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: "install" | "activate", listener: (event: LastingEvent) => void): void;
    (type: "fetch", listener: (event: RequestEvent) => void): void;
  };
};
