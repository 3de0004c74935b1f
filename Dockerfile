# The bot as an image. Run it by compose.yaml, or see docs/HOSTING.md.
# Debian, and not Alpine: the database's library comes built for glibc.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.mjs scripts/
COPY src src
RUN node scripts/build.mjs
RUN mkdir data

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
WORKDIR /app
COPY LICENSE package.json ./
COPY scripts/healthcheck.mjs scripts/
COPY src/language/en/tables/NOTICE.md src/language/en/tables/words-licence.txt licences/
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build --chown=node:node /app/data data
# Inside the container only, for the health check, unless WEB_HOST says otherwise.
ENV NODE_ENV=production WEB_PORT=8080
USER node
VOLUME /app/data
STOPSIGNAL SIGTERM
HEALTHCHECK --start-period=60s CMD ["node", "scripts/healthcheck.mjs"]
CMD ["node", "--max-semi-space-size=8", "dist/main.js"]
