/** `npm run sandbox`: the gateway as a process of its own. Says where it listens once it does, ends on SIGTERM. */
import './require-node';
import './load-env';
import { ConfigError, readConfig } from './config';
import { startSandbox } from './server';

async function main(): Promise<void> {
  const sandbox = await startSandbox(readConfig(process.env));
  console.log(`Sandbox ready on ${sandbox.url} (no money moves)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      sandbox.close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

function explain(error: unknown): unknown {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `SANDBOX_PORT is taken: another process listens there (${error.message})`;
  }
  return error;
}
