/** Reads `.env.local` and its relatives, as the shop does. Import it first: what follows reads the environment. */
import nextEnv from '@next/env';

const log = { info: () => undefined, error: console.error };
nextEnv.loadEnvConfig(process.cwd(), process.env.NODE_ENV !== 'production', log);
