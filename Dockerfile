# The server with its web client. docs/van-hanh.md tells how it is run.

FROM debian:bookworm-slim AS build
WORKDIR /src
# What is installed and fetched changes seldom: it is kept while the sources change.
COPY script/common.sh script/setup script/fetch-sources script/
COPY cmake/dependencies.cmake cmake/
COPY web/package.json web/package-lock.json web/
RUN script/setup build
COPY . .
RUN cmake --preset release && cmake --build --preset release --target tdkt && script/build-client
# The packages whose libraries the program needs, asked from the program itself.
RUN mkdir /out && cp build/release/tdkt /out/ && cp -r build/web /out/web && strip /out/tdkt \
 && ldd /out/tdkt | awk '/=> \// { n = split($3, part, "/"); print "*/" part[n - 1] "/" part[n] }' | xargs dpkg -S | cut -d : -f 1 | sort -u >/out/packages

FROM debian:bookworm-slim
COPY --from=build /out/packages /usr/share/tdkt/packages
RUN apt-get update \
 && xargs apt-get install -y --no-install-recommends </usr/share/tdkt/packages \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /data --no-create-home tdkt \
 && install -d -o tdkt -g tdkt -m 0700 /data
COPY --from=build /out/tdkt /usr/bin/tdkt
COPY --from=build /out/web /usr/share/tdkt/web
ENV TDKT_DATA=/data/tdkt.db TDKT_WEB=/usr/share/tdkt/web TDKT_ADDRESS=0.0.0.0 TDKT_PORT=8080
USER tdkt
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["tdkt", "health"]
ENTRYPOINT ["tdkt"]
CMD ["serve"]
