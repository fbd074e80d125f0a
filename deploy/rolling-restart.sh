#!/bin/sh
# Restarts the instances one after the other, each only once the one before takes orders again: nobody meets a closed shop.
#   deploy/rolling-restart.sh 3000 3001
# RESTART is what restarts one (its port is added); WAIT_SECONDS how long it may take.
set -eu
: "${RESTART:=systemctl restart storefront@}"
: "${WAIT_SECONDS:=60}"
[ "$#" -ge 1 ] || { echo "usage: $0 <port> [<port> …]" >&2; exit 2; }

is_ready() {
	node -e 'fetch(process.argv[1]).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))' \
		"http://127.0.0.1:$1/api/health/ready"
}

for port in "$@"; do
	$RESTART"$port"
	waited=0
	until is_ready "$port"; do
		waited=$((waited + 1))
		if [ "$waited" -ge "$WAIT_SECONDS" ]; then
			echo "port $port is not ready after $WAIT_SECONDS s: the others were left as they are" >&2
			exit 1
		fi
		sleep 1
	done
	echo "port $port is ready"
done
