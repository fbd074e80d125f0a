/** Reads `.env.local` and its relatives as Next.js does. Import it first: what follows reads the environment. */
import nextEnv from '@next/env';
import { requireNode } from '@/lib/server/node-version';

requireNode();

// Next.js overrides nothing that the shell has set, and prints what it loaded unless told otherwise.
nextEnv.loadEnvConfig(process.cwd(), process.env.NODE_ENV !== 'production', {
  info: () => undefined,
  error: console.error,
});
