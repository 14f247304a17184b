/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  // Types are a step of their own in `npm test`.
  typescript: { ignoreBuildErrors: true },
  // scripts/serve.mjs compresses, with Brotli as well.
  compress: false,
  turbopack: {
    resolveAlias: {
      // Messages are compiled on the server (lib/i18n/messages.ts): the browser needs no parser for them.
      "use-intl/format-message": "use-intl/format-message/format-only",
    },
  },
};

export default config;
