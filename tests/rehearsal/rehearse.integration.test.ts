import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RehearsalWorld, startRehearsalWorld } from './world';

let world: RehearsalWorld;
beforeAll(async () => {
  world = await startRehearsalWorld();
});
afterAll(() => world.close());

it('tries everything', async () => {
  const { content } = await world.run();
  console.log(content.lines.map((l) => `${l.outcome} | ${l.step} | ${l.says}`).join('\n'));
  console.log(JSON.stringify(content.differences, null, 1).slice(0, 3000), content.unreadable);
  expect(1).toBe(1);
}, 120_000);
