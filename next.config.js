/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Types and lint are steps of their own in `npm test`.
  typescript: { ignoreBuildErrors: false },
};

export default config;
