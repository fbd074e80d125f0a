/** Starts the sandbox as the process that it is, on a free port, with a state file of its own. For tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';

export const TEST_ENV = {
  PINELABS_ENV: 'sandbox',
  PINELABS_CLIENT_ID: 'test-client',
  PINELABS_CLIENT_SECRET: 'test-client-secret',
  PINELABS_MERCHANT_ID: '111163',
  PINELABS_SECRET_KEY: '3CF9D8E1A2B4C6D80112233445566778899AABBCCDDEEFF00123456789ABCDEF',
  PINELABS_WEBHOOK_SECRET: 'YWJjMTIzNA==',
} as const;

export interface SandboxProcess {
  readonly url: string;
  readonly dataFile: string;
  readonly child: ChildProcess;
  /** @returns the exit code, or null when a signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

const folders: string[] = [];
// Registered before the test file's own hooks, so that it runs after them: the processes have ended by then.
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newDataFile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandbox-'));
  folders.push(folder);
  return path.join(folder, 'state.db');
}

/** @throws Error with what the process printed when it does not come up. */
export async function startProcess(
  env: Readonly<Record<string, string>> = {},
  dataFile = newDataFile(),
  bin = path.resolve(import.meta.dirname, '../bin.mjs'),
  cwd = path.dirname(bin),
): Promise<SandboxProcess> {
  const child = spawn(process.execPath, [bin], {
    cwd,
    env: { ...process.env, ...TEST_ENV, SANDBOX_PORT: '0', SANDBOX_DATA: dataFile, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^Sandbox ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
    if (url !== undefined) return { url, dataFile, child, end: (signal = 'SIGTERM') => end(child, signal) };
    printed.push(line);
  }
  throw new Error(`the sandbox did not start: ${printed.join('\n')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}
