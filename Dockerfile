# syntax=docker/dockerfile:1
# docker build --build-arg PUBLIC_URL=https://shop.example --secret id=actions-key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY .
# How to run it: docs/deploying.md. `npm run prove -- image` runs these steps without a container engine.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No package's scripts: native modules bring what is compiled, and Node is the image's own.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
ARG PUBLIC_URL
RUN --mount=type=secret,id=actions-key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY npm run release -- --to /release
RUN mkdir /data && chmod 0700 /data

FROM debian:bookworm-slim
# Node alone, without npm: 20 MB less, and nothing that installs anything.
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /release /app
COPY --from=build --chown=10001:10001 /data /data
WORKDIR /app
# The files of the shop belong to root: what runs may write in /data and nowhere else.
USER 10001:10001
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 DATABASE_URL=file:/data/store.db NEXT_TELEMETRY_DISABLED=1
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=6s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
