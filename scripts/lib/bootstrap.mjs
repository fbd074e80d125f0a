/**
 * The first stage of `demo` and `test`. It starts under the system's Node, before node_modules exists:
 * nothing but `node:` imports here and in what it imports. It installs, then hands over to a TypeScript
 * program on the project's Node 24, and stays behind to pass signals on and to leave no process over.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { install } from './install.mjs';
import { endAllGroups, signalGroup } from './processes.mjs';
import { bin, projectEnv, root } from './project.mjs';
import { explain, step } from './steps.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param program the TypeScript file, relative to the project. */
export async function bootstrap(program) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    console.error(`Node 20 or newer is needed to begin; this is ${process.version}.`);
    process.exit(1);
  }
  const interrupt = async () => {
    await endAllGroups(2_000);
    process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    await step('Packages', () => install(root));
  } catch (error) {
    explain(error);
    process.exit(1);
  }
  for (const signal of SIGNALS) process.off(signal, interrupt);
  process.exitCode = await handOver(program);
}

function handOver(program) {
  const args = ['--conditions=react-server', '--import', 'tsx', program, ...process.argv.slice(2)];
  // A group of its own: a Ctrl-C at the terminal then reaches it once, through us, and not twice.
  const child = spawn(path.join(bin, 'node'), args, {
    cwd: root,
    env: projectEnv({ STOREFRONT_SUPERVISOR: String(process.pid) }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));

  const groups = new Set();
  child.on('message', ({ group, alive }) => (alive ? groups.add(group) : groups.delete(group)));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      // Empty unless it was killed before it could end what it had started. A PostgreSQL is of its own group.
      for (const group of [child.pid, ...groups]) signalGroup(group, 'SIGKILL');
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
