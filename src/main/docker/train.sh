#!/bin/sh
# Writes helpdesk.aot beside helpdesk.jar in the current folder: the portal starts once on a database of its own,
# shows its first pages and stops. The flags must be those of the run, or the cache is dropped without a word.
set -eu

port=${TRAIN_PORT:-18080}
data=$(mktemp -d)
postgres_programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
chown postgres "$data"

as_postgres() { su postgres -s /bin/sh -c "$*"; }
stop_all() {
  [ -z "${portal:-}" ] || kill "$portal" 2>/dev/null || true
  as_postgres "$postgres_programs/pg_ctl -D $data/db -m immediate stop" >/dev/null 2>&1 || true
  rm -rf "$data"
}
trap stop_all EXIT

as_postgres "$postgres_programs/initdb -D $data/db -U helpdesk -A trust -E UTF8 \
  --locale=C.UTF-8 --locale-provider=icu --icu-locale=und" >/dev/null
as_postgres "$postgres_programs/pg_ctl -D $data/db -w -o '-p 15432 -k $data' start" >/dev/null

SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:15432/postgres SPRING_DATASOURCE_USERNAME=helpdesk \
SERVER_PORT=$port SERVER_ADDRESS=127.0.0.1 \
  java -Xmx256m -XX:+UseSerialGC -XX:AOTCacheOutput=helpdesk.aot -jar helpdesk.jar &
portal=$!

page() {
  bash -c "exec 3<>/dev/tcp/127.0.0.1/$port && printf 'GET $1 HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && cat <&3" 2>/dev/null
}
tries=0
until page /actuator/health/readiness | grep -q UP; do
  tries=$((tries + 1))
  [ "$tries" -lt 240 ] || { echo "the portal did not start for training" >&2; exit 1; }
  sleep 0.5
done
for address in / /schedule /schedule/versions /workdays /sign-in /requests; do page "$address" >/dev/null; done

kill "$portal"
wait "$portal" || true
portal=
[ -s helpdesk.aot ]
