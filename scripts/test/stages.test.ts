import { expect, it, vi } from 'vitest';
import { runStage } from './stages';

vi.mock('../lib/project.mjs', async (original) => ({
  ...(await original<typeof import('../lib/project.mjs')>()),
  root: 'a project without packages',
}));

it('without the package of the suites their stage is skipped and says so', async () => {
  expect(await runStage('reliability', '')).toEqual({
    passed: 0,
    failures: [],
    note: 'skipped: packages/reliability is not here',
  });
});
