const BODY_LENGTH = "X-Body-Length";

/**
 * Restores `Content-Length`, which Next removes from a route's answer. Clients need it for the HEAD of a manifest, so
 * the route sends it under another name, and it is renamed if the body is sent unchanged.
 * @param {import("node:http").ServerResponse} response
 */
export function keepBodyLength(response) {
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...parts) => {
      const length = response.getHeader(BODY_LENGTH);
      if (length !== undefined) {
        response.removeHeader(BODY_LENGTH);
        if (!response.getHeader("Content-Encoding")) response.setHeader("Content-Length", length);
      }
      return writeHead.apply(response, parts);
    }
  );
}
