/** The demo's environment: written once when there is none, read as Next.js reads it, checked before anything starts. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import nextEnv from '@next/env';
import { type Env, EnvironmentError, parseEnv } from '@/lib/env';
import { envFileText, freshEnv } from '../lib/fresh-env';
import { root } from '../lib/project.mjs';
import { StepError } from '../lib/steps.mjs';
import { type Addresses, addresses } from './addresses';
import type { Asked } from './command-line';

export interface Settings extends Addresses {
  readonly env: Env;
  readonly note: string;
}

/** Puts the settings into `process.env`, where the programs that the demo starts find them: all instances the same. */
export function settings({ postgres }: Pick<Asked, 'postgres'>): Settings {
  const file = path.join(root, '.env.local');
  loadEnvFiles();
  // Credentials from elsewhere (.env, the shell) must not be shadowed by a new .env.local.
  const missing = !existsSync(file) && !process.env.PINELABS_CLIENT_ID;
  if (missing) {
    writeFileSync(file, envFileText(freshEnv(addresses(process.env))), { mode: 0o600, flag: 'wx' });
    loadEnvFiles();
  }
  const chosen = addresses(process.env);
  process.env.PUBLIC_URL = chosen.publicUrl;
  process.env.SANDBOX_PORT = String(chosen.sandboxPort);
  // Which one is known once it has started. `.env.local` keeps its own.
  if (postgres) process.env.DATABASE_URL = 'postgres://of.the.demo/';
  return {
    ...chosen,
    env: checked(),
    note: missing ? 'wrote .env.local with fresh secrets' : 'kept as they are',
  };
}

function loadEnvFiles(): void {
  nextEnv.loadEnvConfig(root, false, { info: () => undefined, error: console.error }, true);
}

function checked(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new StepError('The settings are not complete.', {
      output: error.message,
      advice:
        'mend .env.local (.env.example explains each variable), or delete it and the demo writes a new one.',
    });
  }
}
