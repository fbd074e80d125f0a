/** In place of `systemctl restart storefront@`: asks the suite to restart one instance, and waits until it has ended. */
const [, , manager = '', port = ''] = process.argv;
const answer = await fetch(`${manager}${port}`, { method: 'POST' });
process.exitCode = answer.ok ? 0 : 1;
