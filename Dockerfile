# Both by digest, as name@sha256:… They have no default: `npm run image` asks the registry for today's digests and passes them.
# NODE_IMAGE has Node with npm, such as node:24-bookworm-slim; BASE_IMAGE has the same C library, such as debian:bookworm-slim.
ARG NODE_IMAGE
ARG BASE_IMAGE

FROM ${NODE_IMAGE} AS build
ARG NODE_IMAGE
ARG BASE_IMAGE
RUN for image in "$NODE_IMAGE" "$BASE_IMAGE"; do \
      case "$image" in *@sha256:*) ;; *) echo "$image has no digest: use npm run image" >&2; exit 1 ;; esac; \
    done
WORKDIR /source
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node scripts/build/standalone.mjs /standalone && mkdir /data

FROM ${BASE_IMAGE}
ARG VERSION=""
ARG REVISION=""
ARG CREATED=""
ARG BASE_IMAGE
LABEL org.opencontainers.image.title="MAR Discovery" \
      org.opencontainers.image.description="Finds repositories, tags and platforms in Microsoft Artifact Registry, with pull commands for either region" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}"
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /standalone /app
# The only folder that the server writes.
COPY --from=build --chown=65532:65532 /data /data
WORKDIR /app
# What is received from a registry and is too long for memory goes to a file in TMPDIR for a moment.
ENV NODE_ENV=production \
    PORT=3000 \
    DATABASE_URL=/data/mar-discovery.sqlite \
    TMPDIR=/data
USER 65532:65532
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server.mjs"]
