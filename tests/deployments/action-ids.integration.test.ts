/** What NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is for, asked of the framework's own build: it may change with a new version. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

const KEY = Buffer.alloc(32, 'one key').toString('base64');

let app: string;
const write = (name: string, text: string) => writeFileSync(path.join(app, name), text);

beforeAll(() => {
  // Within the project, whose packages the build needs to find.
  app = mkdtempSync(path.join(root, '.next-action-ids-'));
  mkdirSync(path.join(app, 'app'));
  write(
    'next.config.ts',
    `export default { turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true }, agentRules: false };`,
  );
  write('tsconfig.json', '{ "extends": "../tsconfig.json", "include": ["app/**/*.tsx"], "exclude": [] }');
  write('app/layout.tsx', 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;');
  write(
    'app/actions.ts',
    `'use server';\nexport async function capture(form) { console.log('first', form); }`,
  );
  write('app/page.tsx', page('Before the deployment'));
});
afterAll(() => rmSync(app, { recursive: true }));

const page = (words: string) =>
  `import { capture } from './actions';\nexport default () => <form action={capture}><p>${words}</p></form>;`;

/** A clean build, as on another machine. @returns the id of each action by its name. */
async function build(): Promise<Record<string, string>> {
  rmSync(path.join(app, '.next'), { recursive: true, force: true });
  const { code, output } = await run('next', ['build', app], {
    cwd: root,
    env: projectEnv({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: undefined,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: KEY,
    }),
  });
  if (code !== 0) throw new Error(output);
  const { node } = JSON.parse(
    readFileSync(path.join(app, '.next/server/server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, { exportedName: string }> };
  return Object.fromEntries(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
}

it('keeps the id of an action from build to build while the key is the same, whatever else has changed', async () => {
  const before = await build();
  expect(Object.keys(before)).toEqual(['capture']);
  write(
    'app/actions.ts',
    `'use server';\nexport async function refund() {}\nexport async function capture(form) { console.log('second', form); }`,
  );
  write('app/page.tsx', page('After the deployment'));
  expect((await build()).capture).toBe(before.capture);
}, 300_000);
