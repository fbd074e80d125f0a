import { expect, it, vi } from 'vitest';
import { deploy } from './suite';

vi.mock('./nginx', async (original) => ({
  ...(await original<typeof import('./nginx')>()),
  findNginx: () => undefined,
}));

it('says that nginx is not installed, and has tried nothing', async () => {
  const said: string[] = [];
  const outcome = await deploy.run({ seed: 1, size: deploy.short, say: (line) => said.push(line) });
  expect(outcome).toEqual({ figures: { nginx: 'not installed' }, broken: [] });
  expect(said).toEqual(['nginx is not installed on this machine: nothing was tried']);
});
