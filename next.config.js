import { existsSync } from "node:fs";

/** Made by scripts/build/slim-zod.mjs before each build; development does without. */
const SLIM_ZOD = "./node_modules/.cache/mar-discovery/zod-mini.mjs";

/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // No page has a picture to scale: without this, anybody can have the server decode and scale one.
  images: { unoptimized: true },
  headers: async () => [
    // Its address has a hash, and Next would have it fetched anew whenever the address of the page changes.
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
  // Types are a step of their own in `npm test`.
  typescript: { ignoreBuildErrors: true },
  // Browsers wait for a typeface that the document itself preloads, so that no text moves; for one of a header they do not.
  reactMaxHeadersLength: 0,
  // scripts/serve/main.mjs compresses, with Brotli as well.
  compress: false,
  // It starts threads from a file of its own package.
  serverExternalPackages: ["tinypool"],
  turbopack: {
    resolveAlias: {
      ...(existsSync(SLIM_ZOD) && process.env.NODE_ENV === "production"
        ? { "zod/mini": { browser: SLIM_ZOD, default: "zod/mini" } }
        : {}),
      // Messages are compiled on the server (lib/i18n/messages.ts): the browser needs no parser for them.
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
  },
};

export default config;
