# jtlint alone: the static executable, the notices of the libraries in it, and nothing else. So there is
# no `jtlint audit` in it, which needs jtlint-aws and with it libcurl and its certificates.
#
#   docker build -t jtlint .
#   docker run --rm -v "$PWD:/work:ro" jtlint check

FROM debian:12 AS build
WORKDIR /jtlint
COPY scripts/debian-packages scripts/
RUN scripts/debian-packages build --install && rm -rf /var/lib/apt/lists/*
COPY . .
RUN cmake --preset release -G Ninja \
 && cmake --build --preset release \
 && DESTDIR=/image cmake --install build/release --prefix /usr --strip

FROM scratch
LABEL org.opencontainers.image.title="jtlint" \
      org.opencontainers.image.description="linter for AWS IoT job templates" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /image/usr/share/doc/jtlint/copyright /usr/share/doc/jtlint/copyright
COPY --from=build /image/usr/share/doc/jtlint/third-party /usr/share/doc/jtlint/third-party
COPY --from=build /image/usr/bin/jtlint /jtlint
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/jtlint"]
