/**
 * Starts programs as process groups, so that ending one ends its children too: `npm run` starts a shell,
 * which starts a loader, which starts the server.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const KEPT_OUTPUT = 400_000;
const groups = new Set();

/** @returns the child process, leader of a group of its own. */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true });
  const { pid } = child;
  if (pid !== undefined) {
    track(pid, true);
    child.once('exit', () => {
      if (!isGroupAlive(pid)) track(pid, false);
    });
  }
  return child;
}

/** bootstrap.mjs, where it is the parent, is told of each group: it ends what is left should this process be killed. */
function track(pid, alive) {
  if (alive) groups.add(pid);
  else groups.delete(pid);
  if (process.connected && process.env.STOREFRONT_SUPERVISOR === String(process.ppid)) {
    process.send?.({ group: pid, alive });
  }
}

/** A process that has ended but was not fetched by its parent, as in a container without an init, is not alive. */
export function isGroupAlive(pid) {
  return signalGroup(pid, 0) && !isAllZombies(pid);
}

function isAllZombies(pid) {
  if (!existsSync('/proc/self/stat')) return false;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stateAndGroup)
    .every(({ state, group }) => group !== pid || state === 'Z' || state === 'X');
}

/** From /proc/<pid>/stat: `pid (name) state ppid pgrp …`, where a name may hold anything. */
function stateAndGroup(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, group: Number(group) };
  } catch {
    // It ended between the listing and the reading.
    return { state: 'X', group: 0 };
  }
}

/** @returns whether there was still somebody in the group. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    // EPERM: there is somebody, who is not ours to signal.
    return error.code === 'EPERM';
  }
}

/** Asks the group to end, and after `graceMs` makes it. */
export async function endGroup(pid, graceMs = 5_000) {
  signalGroup(pid, 'SIGTERM');
  if (!(await goneWithin(pid, graceMs))) {
    signalGroup(pid, 'SIGKILL');
    await goneWithin(pid, 1_000);
  }
  track(pid, false);
}

async function goneWithin(pid, limitMs) {
  const deadline = Date.now() + limitMs;
  while (isGroupAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

export async function endAllGroups(graceMs) {
  await Promise.all([...groups].map((pid) => endGroup(pid, graceMs)));
}

export function killAllGroups() {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
}

/**
 * Runs a program to its end, without a terminal and without input.
 * @returns its exit code (127 when it could not be started) and the end of what it printed.
 */
export function run(command, args, options = {}) {
  const { promise, resolve } = Promise.withResolvers?.() ?? deferred();
  let output = '';
  const child = startGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const collect = (chunk) => {
    output = (output + chunk).slice(-KEPT_OUTPUT);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  child.once('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
  child.once('close', (code) => resolve({ code: code ?? 1, output }));
  return promise;
}

/** Node 20, which starts the first script, has no `Promise.withResolvers`. */
function deferred() {
  let resolve;
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
