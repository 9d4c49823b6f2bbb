# syntax=docker/dockerfile:1
# The service with both models, the notes' defaults and Node.js (which reads PDF files). The first stage fetches packages and is kept by
# Docker until a list of packages changes; all after it is built without a network, and the service needs none when it runs.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS packages
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY src/Directory.Build.props src/Directory.Packages.props src/
COPY src/OnnxRuntime/OnnxRuntime.csproj src/OnnxRuntime/package.json src/OnnxRuntime/package-lock.json src/OnnxRuntime/.npmrc src/OnnxRuntime/
COPY src/RagPrep/RagPrep.csproj src/RagPrep/
COPY src/RagPrep/Documents/Pdf/package.json src/RagPrep/Documents/Pdf/package-lock.json src/RagPrep/Documents/Pdf/.npmrc src/RagPrep/Documents/Pdf/
COPY src/RagPrep.Api/RagPrep.Api.csproj src/RagPrep.Api/
RUN npm ci --no-audit --no-fund --prefix src/OnnxRuntime \
 && npm ci --no-audit --no-fund --prefix src/RagPrep/Documents/Pdf \
 && dotnet restore src/RagPrep.Api

FROM packages AS build
COPY src src
RUN --network=none dotnet publish src/RagPrep.Api --no-restore --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS service
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app /app
COPY models /app/models
RUN mkdir /data && chown 1654:1654 /data
# No diagnostics port: the root is read-only, and nobody should attach.
ENV DOTNET_EnableDiagnostics=0 \
    Models__Path=/app/models \
    Index__Path=/data \
    Corpus__Path=/corpus
USER 1654:1654
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=5s --start-period=300s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:5080/health/ready').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "/app/RagPrep.Api.dll", "--urls", "http://0.0.0.0:5080"]
