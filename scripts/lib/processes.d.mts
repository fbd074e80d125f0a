import type { ChildProcess, SpawnOptions } from 'node:child_process';

/** Next.js's types ask every environment for NODE_ENV; these may be without. */
type Variables = Record<string, string | undefined>;
type Options<T> = Omit<T, 'env'> & { env?: Variables };

export function startGroup(
  command: string,
  args: readonly string[],
  options: Options<SpawnOptions>,
): ChildProcess;
export function isGroupAlive(pid: number): boolean;
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean;
export function endGroup(pid: number, graceMs?: number): Promise<void>;
export function endAllGroups(graceMs?: number): Promise<void>;
export function killAllGroups(): void;
export function run(
  command: string,
  args: readonly string[],
  options?: { cwd?: string; env?: Variables },
): Promise<{ code: number; output: string }>;
