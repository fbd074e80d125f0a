/** The sandbox as a process of its own, on a free port, with data of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Credentials of this process alone. */
export const SANDBOX_ENV = {
  PINELABS_ENV: 'sandbox',
  PINELABS_CLIENT_ID: 'client-under-test',
  PINELABS_CLIENT_SECRET: 'secret-under-test',
  PINELABS_MERCHANT_ID: '204817',
  PINELABS_SECRET_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
  PINELABS_WEBHOOK_SECRET: 'd2ViaG9vay1zZWNyZXQtdW5kZXItdGVzdA==',
} as const;

export interface SandboxProcess {
  readonly baseUrl: string;
  /** `POST /_sandbox/<path>`, or a GET without a body. @throws Error on any answer but a success. */
  control(path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startSandboxProcess(webhookUrl: string): Promise<SandboxProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  const child = spawn(process.execPath, ['packages/sandbox/bin.mjs'], {
    env: {
      PATH: process.env.PATH,
      // Keeps the developer's own .env.local out.
      NODE_ENV: 'test',
      ...SANDBOX_ENV,
      SANDBOX_PORT: '0',
      SANDBOX_DATA: path.join(folder, 'sandbox.db'),
      SANDBOX_WEBHOOK_URL: webhookUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const baseUrl = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready on (http:\/\/\S+)/.exec(said);
      if (ready?.[1]) resolve(ready[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}: ${said}`)));
  });

  return {
    baseUrl,
    control: async (name, body) => {
      const response = await fetch(`${baseUrl}/_sandbox/${name}`, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json' },
      });
      const answer = await response.text();
      if (!response.ok) throw new Error(`${name}: HTTP ${response.status} ${answer}`);
      return JSON.parse(answer);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
