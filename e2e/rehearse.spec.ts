/** `npm run rehearse` beside a shop that was built and runs: no blocker, and its callback and webhooks are seen. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/lib/project.mjs';
import { expect, test } from './support/test';

// Nobody else's settings or faults may come between.
test('the rehearsal passes by itself beside the running shop', async ({ shop }) => {
  test.setTimeout(120_000);
  const output = await shop.rehearse();
  const [, file = ''] = /Evidence, without anybody’s data: (\S+)/.exec(output) ?? [];
  rmSync(path.join(root, file));
  expect(output).toMatch(/pass +callback +signed, with the fields/);
  expect(output).toMatch(/pass +webhook of a refund +.*REFUND_PROCESSED/);
  expect(output).toContain('Every answer has the shape that client and sandbox know.');
  expect(output).toMatch(/\d+ pass, 0 blockers, 7 not tried\./);
});
