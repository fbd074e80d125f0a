import { afterAll, beforeAll, expect, it } from 'vitest';
import { countQuestion } from '@/lib/emi/question-limit';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

const ask = (times: number, token: (index: number) => string, address?: string) =>
  Promise.all(Array.from({ length: times }, (_, index) => countQuestion(token(index), address)));
const letIn = (answers: readonly unknown[]) => answers.filter((until) => until === undefined).length;

it('lets a checkout ask twelve times and no more, however many ask at once', async () => {
  expect(letIn(await ask(30, () => 'one'))).toBe(12);
  expect(await countQuestion('one', undefined)).toBeGreaterThan(Date.now());
  expect(await countQuestion('another', undefined)).toBeUndefined();
});

it('counts a network over all its checkouts, and where none is known none', async () => {
  expect(letIn(await ask(80, (index) => `of a network ${index}`, '203.0.113.9'))).toBe(60);
  expect(await countQuestion('elsewhere', '198.51.100.7')).toBeUndefined();
  expect(letIn(await ask(80, (index) => `of nowhere ${index}`))).toBe(80);
});
