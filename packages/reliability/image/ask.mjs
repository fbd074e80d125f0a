/**
 * What deploy/rolling-restart.sh calls here in place of systemctl and of nginx: `ask.mjs <address> restart <port>` waits until
 * that instance has ended, `ask.mjs <address> front <port> …` says which ones are asked from now on.
 */
const [, , manager = '', what = '', ...ports] = process.argv;
const answer = await fetch(`${manager}${what}/${ports.join(',')}`, { method: 'POST' });
process.exitCode = answer.ok ? 0 : 1;
