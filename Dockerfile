FROM node:24.21.0-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# Development packages go; so do TypeScript, an optional peer of i18next, and types and source maps.
RUN npm run build \
  && chmod 755 dist/src/cli.js \
  && npm prune --omit=dev --omit=optional --no-audit --no-fund \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:24.21.0-slim
ENV NODE_ENV=production
# Without Slack's tokens an image in production must fail, not play with a sandbox.
ENV PULLCHECK_SANDBOX=off
# Threads that each keep memory of their own would keep more of it than the bot needs, and so would big pieces that
# are given back in the middle of what is left: from 128 KiB on each is a mapping of its own.
ENV MALLOC_ARENA_MAX=2
ENV MALLOC_MMAP_THRESHOLD_=131072
ENV MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
RUN ln -s /app/dist/src/cli.js /usr/local/bin/pullcheck \
  && install --directory --owner=1000 --group=1000 --mode=700 /data
# Incidents, and what is still to be said: mount a volume here, or every new container begins without them.
ENV PULLCHECK_DATA=/data
VOLUME /data
# A number, so that Kubernetes can check runAsNonRoot. Nothing but /data is ever written.
USER 1000:1000
EXPOSE 3000
# `docker run IMAGE` is the bot, `docker run IMAGE pullcheck ARGS` the command line.
ENTRYPOINT []
# A storm of alerts makes much that is soon forgotten: V8 clears up when a fifth was added to what is in use. That is
# no bound, since a list of ten thousand pods needs its room.
CMD ["node", "--max-semi-space-size=2", "--heap-growing-percent=20", "/app/dist/src/main.js"]
