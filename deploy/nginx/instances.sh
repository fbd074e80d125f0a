#!/bin/sh
# Says which instances of the shop nginx asks, by their ports: deploy/nginx/instances.sh 3000 3001
#
# A deployment, with the old build on 3000 and the new one on 3001, on the same database:
#   1. npm run db:migrate of the new build. The old one goes on with a database that has more than it knows.
#   2. Start the new build on 3001 and wait until its /api/health/ready answers 200. Before that it takes connections, and
#      drops them should it refuse to start: so nginx does not know it yet.
#   3. instances.sh 3000 3001: both are asked, for as long as you like to watch the new one.
#   4. instances.sh 3001, and wait 3 s: what nginx has just read is still on its way to the old build.
#   5. Stop the old build with SIGTERM: it answers what it has begun, for at most 90 s.
# A restart of 3000 is the same without 1: instances.sh 3001, restart, wait until it is ready, instances.sh 3000 3001.
#
# Never stop an instance that nginx still asks. Node drops connections on which no request has been read yet, and nginx
# does not send a form twice: the customer sees a 502.
set -eu
: "${INSTANCES:=/etc/nginx/shop-instances.conf}"
: "${RELOAD:=systemctl reload nginx}"
for port in "$@"; do
	case "$port" in *[!0-9]*) set -- ;; esac
done
[ "$#" -ge 1 ] || { echo "usage: $0 <port> [<port> …]" >&2; exit 2; }
# One that is down refuses at once and the next one is asked, so none is put aside (max_fails=0).
for port in "$@"; do
	echo "server 127.0.0.1:$port max_fails=0;"
done >"$INSTANCES.new"
mv "$INSTANCES.new" "$INSTANCES"
$RELOAD
