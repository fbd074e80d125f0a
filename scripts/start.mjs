/**
 * `npm run start`: Next.js listens where HOST and PORT say, in the shell or in .env.local. Next.js itself reads neither from a file,
 * and without a name it listens for the whole network.
 */
import nextEnv from '@next/env';

nextEnv.loadEnvConfig(process.cwd(), false, { info: () => undefined, error: console.error });
// What the command line says comes last and wins.
process.argv.splice(2, 0, 'start', '-H', process.env.HOST || '127.0.0.1');
// In this process, so that a signal ends the shop itself.
await import('next/dist/bin/next');
