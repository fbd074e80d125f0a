import type { ChildProcess, SpawnOptions } from 'node:child_process';

export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
export function isGroupAlive(pid: number): boolean;
export function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean;
export function endGroup(pid: number, graceMs?: number): Promise<void>;
export function endAllGroups(graceMs?: number): Promise<void>;
export function killAllGroups(): void;
export function run(
  command: string,
  args: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<{ code: number; output: string }>;
