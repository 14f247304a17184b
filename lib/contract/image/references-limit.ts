/** Most references in one request: new ones take 50 ms of the server's main thread in all. */
export const REFERENCES_LIMIT = 64;
