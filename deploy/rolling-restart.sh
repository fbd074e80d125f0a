#!/bin/sh
# Restarts the instances one after the other, and nobody meets a closed shop:
#   deploy/rolling-restart.sh 3000 3001
# Each is taken out of the proxy first, restarted, and asked again once it takes orders. One that does not come back stays out.
# TELL_PROXY says which ports are asked from now on; DRAIN_SECONDS is how long what is on its way to the one taken out may take to
# arrive. RESTART is what restarts one (its port is added); WAIT_SECONDS how long it may take.
set -eu
: "${TELL_PROXY:=$(dirname "$0")/nginx/instances.sh}"
: "${DRAIN_SECONDS:=3}"
: "${RESTART:=systemctl restart storefront@}"
: "${WAIT_SECONDS:=60}"
[ "$#" -ge 2 ] || { echo "usage: $0 <port> <port> […]: with one instance a restart closes the shop" >&2; exit 2; }

is_ready() {
	node -e 'fetch(process.argv[1]).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))' \
		"http://127.0.0.1:$1/api/health/ready"
}

for port in "$@"; do
	others=
	for other in "$@"; do [ "$other" = "$port" ] || others="$others $other"; done
	$TELL_PROXY $others
	sleep "$DRAIN_SECONDS"
	$RESTART"$port"
	waited=0
	until is_ready "$port"; do
		waited=$((waited + 1))
		if [ "$waited" -ge "$WAIT_SECONDS" ]; then
			echo "port $port is not ready after $WAIT_SECONDS s: the proxy goes on with$others, which were left as they are" >&2
			exit 1
		fi
		sleep 1
	done
	echo "port $port is ready"
done
$TELL_PROXY "$@"
