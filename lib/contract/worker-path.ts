/** The address of the service worker. Its folder is what it may answer: all pages. */
export const WORKER_PATH = "/sw.js";
