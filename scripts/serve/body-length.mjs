const BODY_LENGTH = "X-Body-Length";

/**
 * Next takes `Content-Length` away from what a route answers. Clients need it for the HEAD of a manifest, so the route
 * says the length under another name, and it becomes the real one where the body is sent as it is.
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
