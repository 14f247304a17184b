import { existsSync } from "node:fs";
import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** Made by scripts/build/slim-zod.mjs before each build; not used in development. */
const SLIM_ZOD = "./node_modules/.cache/mar-discovery/zod-mini.mjs";

/**
 * @param {string} phase of the framework: a build is the same whatever the settings are
 * @returns {import("next").NextConfig}
 */
const config = (phase) => ({
  // The addresses of scripts and styles that a running server writes into pages: scripts/serve/base-scripts.mjs has the others.
  ...(phase === PHASE_PRODUCTION_SERVER && process.env.BASE_PATH ? { assetPrefix: process.env.BASE_PATH } : {}),
  // scripts/serve/base.mjs leads addresses with a slash at the end: the home page below another site keeps it, also in links.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // No page has an image to scale: without this, anybody can make the server decode and scale one.
  images: { unoptimized: true },
  headers: async () => [
    // Its address contains a hash, and Next would fetch it again whenever the page's address changes.
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
  // `npm test` checks types in its own step.
  typescript: { ignoreBuildErrors: true },
  // Browsers wait for a typeface that the document itself preloads, so that no text moves, but not for one preloaded by
  // a header.
  reactMaxHeadersLength: 0,
  // scripts/serve/main.mjs compresses, also with Brotli.
  compress: false,
  // The driver of SQLite loads a library from its own package. tinypool starts threads from a file of its own package. A failed check in undici makes Node read the source around it, which
  // in a bundle of one line takes minutes of the main thread: a registry's answer can cause that.
  serverExternalPackages: ["@photostructure/sqlite", "tinypool", "undici"],
  turbopack: {
    resolveAlias: {
      ...(existsSync(SLIM_ZOD) && process.env.NODE_ENV === "production"
        ? { "zod/mini": { browser: SLIM_ZOD, default: "zod/mini" } }
        : {}),
      // The server compiles messages (lib/i18n/messages.ts): the browser needs no parser for them, and no formatters.
      "use-intl/format-message": "./lib/i18n/number/format-message.ts",
    },
  },
});

export default config;
