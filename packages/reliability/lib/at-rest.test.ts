import { expect, it, onTestFinished } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { scratchFolder } from '@/scripts/lib/scratch';
import { judgedAtRest, underWay } from './at-rest';

const QUICK = { limitMs: 2_000, staysMs: 30, pauseMs: 5 };
/** What each call finds, one after the other; the last for ever. */
const finds = (...answers: string[][]) => {
  let calls = 0;
  return async () => answers[Math.min(calls++, answers.length - 1)] ?? [];
};

it('does not judge while something is under way', async () => {
  let judged = 0;
  const wrong = await judgedAtRest(
    finds(['a webhook'], ['a webhook'], []),
    async () => {
      judged += 1;
      return [];
    },
    QUICK,
  );
  expect([wrong, judged]).toEqual([[], 1]);
});

it('gives what is wrong time to come right', async () => {
  expect(await judgedAtRest(finds([]), finds(['CREATED'], ['PENDING'], []), QUICK)).toEqual([]);
  const changes = Array.from({ length: 20 }, (_, index) => [String(index)]);
  expect(await judgedAtRest(finds([]), finds(...changes, []), QUICK)).toEqual([]);
  // At rest, then under way again.
  expect(await judgedAtRest(finds([], ['a refund'], []), finds(['late'], []), QUICK)).toEqual([]);
});

it('says what is wrong when it stays so', async () => {
  expect(await judgedAtRest(finds([]), finds(['lost']), QUICK)).toEqual(['lost']);
  // However long something else was under way before.
  const long = finds(...new Array<string[]>(20).fill(['a webhook']), []);
  expect(await judgedAtRest(long, finds(['lost']), QUICK)).toEqual(['lost']);
});

it('names what it waited for when that does not end', async () => {
  const patience = { ...QUICK, limitMs: 20 };
  expect(await judgedAtRest(finds(['webhook 7 to be delivered']), finds(['lost']), patience)).toEqual([
    'lost',
    expect.stringMatching(/^after [\d.]+ s still waiting for webhook 7 to be delivered$/),
  ]);
  const flickers = finds(...Array.from({ length: 100 }, (_, index) => [String(index)]));
  expect((await judgedAtRest(finds([]), flickers, patience)).at(-1)).toMatch(/to stay the same$/);
});

it('sees deliveries that are due, webhooks that are worked on and calls without an answer, of one order or of all', async () => {
  const { folder, remove } = scratchFolder();
  const database = openRaw(`file:${folder}/store.db`);
  onTestFinished(async () => {
    await database.close();
    remove();
  });
  await database.together([
    ['CREATE TABLE orders (id TEXT, reference TEXT, gateway_order_id TEXT)'],
    ['CREATE TABLE operations (order_id TEXT, kind TEXT, state TEXT)'],
    ['CREATE TABLE webhook_inbox (id TEXT, gateway_order_id TEXT, state TEXT)'],
    ["INSERT INTO orders VALUES ('1', 'BN-1', 'v1-1'), ('2', 'BN-2', NULL)"],
    [
      "INSERT INTO operations VALUES ('1', 'capture', 'pending'), ('1', 'refund', 'unknown'), ('2', 'create', 'pending')",
    ],
    [
      "INSERT INTO webhook_inbox VALUES ('a', 'v1-1', 'received'), ('b', 'v1-1', 'processed'), ('c', NULL, 'received')",
    ],
  ]);
  const webhook = (id: string, state: string, inMs: number) => ({
    id,
    state,
    event_type: 'ORDER_PROCESSED',
    due_at: new Date(Date.now() + inMs).toISOString(),
    body: {},
  });
  const sandbox = {
    webhooksOf: async () => [
      webhook('due', 'pending', -1),
      webhook('much later', 'pending', 60_000),
      webhook('over', 'delivered', -1),
    ],
  };
  const ofOne = [
    'webhook due to be delivered',
    'webhook a to be worked on',
    'capture of BN-1 to be answered',
  ];
  expect(await underWay({ database, sandbox }, 'v1-1')).toEqual(ofOne);
  expect(new Set(await underWay({ database, sandbox }))).toEqual(
    new Set([...ofOne, 'webhook c to be worked on', 'create of BN-2 to be answered']),
  );
});
