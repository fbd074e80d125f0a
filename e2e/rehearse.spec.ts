/** `npm run rehearse` beside a shop that was built and runs: no blocker, and its callback and webhooks are seen. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../scripts/lib/processes.mjs';
import { projectEnv, root } from '../scripts/lib/project.mjs';
import { expect, test } from './support/test';

// Nobody else's settings or faults may come between.
test('the rehearsal passes by itself', { tag: '@alone' }, async ({ shopEnv }) => {
  test.setTimeout(120_000);
  const { code, output } = await run('npm', ['run', '--silent', 'rehearse'], {
    cwd: root,
    env: projectEnv({ ...shopEnv }),
  });
  expect(output).toMatch(/pass +callback +signed, with the fields/);
  expect(output).toMatch(/pass +webhook of a refund +.*REFUND_PROCESSED/);
  expect(output).toContain('Every answer has the shape that client and sandbox know.');
  expect(output).toMatch(/\d+ pass, 0 blockers, 2 not tried\./);
  expect(code).toBe(0);
  const [, file = ''] = /Evidence, without anybody’s data: (\S+)/.exec(output) ?? [];
  const evidence = readFileSync(path.join(root, file), 'utf8');
  rmSync(path.join(root, file));
  expect(evidence).not.toContain(shopEnv.PINELABS_CLIENT_SECRET);
});
