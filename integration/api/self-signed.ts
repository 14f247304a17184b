import { createServer } from "node:https";

/**
 * For `127.0.0.1` until 2100, made with OpenSSL. Its key is as public as this file: it exists so that nobody trusts it.
 */
const CERTIFICATE = [
  "MIIBmzCCAUGgAwIBAgIUGru8WJhQps/vuzsBecWylb+xndMwCgYIKoZIzj0EAwIwFDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjEyMjYyM1",
  "oYDzIxMDAxMDI1MTIyNjIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATEXClJo7Ck472W+0L2uJ2WqbGJ",
  "EwbwQV7eBrdisftc6+qVZK18by+j8me0gM5TeAp4uFAe/smawpeaFJ41znOro28wbTAdBgNVHQ4EFgQU/0rkhvHTwY7XXEuIqtY5CLr5hGQwHwYDVR",
  "0jBBgwFoAU/0rkhvHTwY7XXEuIqtY5CLr5hGQwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID",
  "SAAwRQIgYLP+wcg+ksUKyyXk5Q+Azyq3HUSRB53meey6Gwf3JOkCIQDu6C7CWnWZvXrL1rHTemPs6TUwnpJyHGBEBl0TUrgNkw==",
].join("");
const KEY = [
  "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg81md2xswXcxQk5hp9/S/aTkchE/l1RUHxTwzfFWsR06hRANCAATEXClJo7Ck472W+0",
  "L2uJ2WqbGJEwbwQV7eBrdisftc6+qVZK18by+j8me0gM5TeAp4uFAe/smawpeaFJ41znOr",
].join("");

const pem = (label: string, base64: string) => `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

/** Starts a server on a free port of 127.0.0.1 whose certificate no client trusts. */
export async function startSelfSigned(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer({ cert: pem("CERTIFICATE", CERTIFICATE), key: pem("PRIVATE KEY", KEY) }, (_, response) =>
    response.end("{}"),
  );
  // A client that does not trust it breaks off the handshake.
  server.on("tlsClientError", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    url: `https://127.0.0.1:${bound.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
