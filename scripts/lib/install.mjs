/** Installs the packages when they are missing or not those of the lock file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { systemPath } from './project.mjs';
import { StepError } from './steps.mjs';

/** @returns 'missing', 'stale' or 'fresh'. */
export function installState(root) {
  const modules = path.join(root, 'node_modules');
  if (!existsSync(path.join(modules, '.bin'))) return 'missing';
  const marker = markerFile(root);
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === lockHash(root) ? 'fresh' : 'stale';
  // Installed by hand: npm keeps a list of what it put there.
  return matchesLock(root) ? 'fresh' : 'stale';
}

/** @throws StepError when npm fails or the project's Node did not come with it. */
export async function install(root) {
  const before = installState(root);
  if (before !== 'fresh') {
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'];
    const env = { ...process.env, PATH: systemPath() };
    const { code, output } = await run('npm', args, { cwd: root, env });
    if (code !== 0) {
      throw new StepError('npm could not install the packages.', {
        output,
        advice: 'check that the npm registry can be reached, then run the same command again.',
      });
    }
  }
  const version = await ownNodeVersion(root);
  writeFileSync(markerFile(root), lockHash(root));
  return before === 'fresh' ? `up to date, Node ${version}` : `installed, Node ${version}`;
}

/** better-sqlite3 ends older Nodes with a segmentation fault and no message, so the version is checked first. */
async function ownNodeVersion(root) {
  const node = path.join(root, 'node_modules', '.bin', 'node');
  const { code, output } = await run(node, ['--version']);
  const version = output.trim().replace(/^v/, '');
  if (code === 0 && Number.parseInt(version, 10) >= 22) return version;
  throw new StepError('The project runs on Node 22 or newer, and brings its own, but that is not in place.', {
    output,
    advice:
      'delete node_modules and run the same command again. npm must be allowed to run install scripts (`npm config get ignore-scripts` says false).',
  });
}

function matchesLock(root) {
  const installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    const there = installed[place];
    return place === '' || (there === undefined ? optional === true : there.version === version);
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

function markerFile(root) {
  return path.join(root, 'node_modules', '.storefront-lock');
}
