/** All that match, where that is more than one run takes: part by part, and it is said how many of how many. */
import { createElement, type ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import BulkRunPage from '@/app/admin/(console)/orders/bulk/[id]/page';
import BulkPreviewPage from '@/app/admin/(console)/orders/bulk/new/page';
import SlipsPage from '@/app/admin/(console)/orders/slips/page';
import { addOrders, orderRow } from '@/db/testing/orders';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import type { Query } from '@/lib/console/bulk/address';
import { beginRun } from '@/lib/console/bulk/begin';
import { chosenOrders } from '@/lib/console/bulk/chosen';
import { bulk as t } from '@/lib/console/messages';
import { ADMIN, addAccounts, temporaryDatabase } from '@/tests/support/accounts';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));

const MANY = 1_020;
const OF = { count: MANY, more: false };
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  await addOrders(
    Array.from({ length: MANY }, (_, n) =>
      orderRow(`o${String(n).padStart(4, '0')}`, {
        ...{ status: 'AUTHORIZED', preAuth: true, authorisedPaise: 149_900, lastName: 'Bhattacharya' },
        // Many of one moment and of one amount.
        ...{
          createdAt: 1 + Math.floor(n / 7),
          subtotalPaise: 149_900 + (n % 3),
          totalPaise: 149_900 + (n % 3),
        },
      }),
    ),
  );
  const result = await signIn({ ...ADMIN, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(result.outcome);
  await writeSessionCookie(result.sessionId);
});
afterAll(() => cleanUp());

it.each<Query>([
  { view: 'to-capture' },
  { attention: 'holds' },
  { sort: 'amount-down' },
  { q: 'Bhattacharya', sort: 'oldest' },
  { q: 'asha bhattacharya' },
])('those that match %j are taken each once', async (filters) => {
  const parts: string[][] = [];
  let query: Query | undefined = { ...filters, all: '1' };
  while (query) {
    const { ids, part } = await chosenOrders(query);
    expect(part).toMatchObject({ of: OF, isFirst: parts.length === 0, beyond: false });
    parts.push(ids);
    query = part?.next && Object.fromEntries(part.next);
  }
  expect(parts.map(({ length }) => length)).toEqual([500, 500, 20]);
  expect(new Set(parts.flat()).size).toBe(MANY);
});

it('where one run takes them all, nothing is said of parts', async () => {
  expect((await chosenOrders({ all: '1', q: 'o0007' })).part).toBeUndefined();
});

async function htmlOf(page: Promise<ReactNode>): Promise<string> {
  const { prelude } = await prerender(createElement('div', null, await page));
  return (await new Response(prelude as never).text()).replaceAll('&amp;', '&').replaceAll('<!-- -->', '');
}
const asked = (query: Query) => ({ params: Promise.resolve({}), searchParams: Promise.resolve(query) });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

it('the preview says which part it is of how many, and its run leads on to the rest', async () => {
  const first = await htmlOf(BulkPreviewPage(asked({ kind: 'capture', view: 'to-capture', all: '1' })));
  expect(first).toContain(t.preview.part({ taken: 500, of: OF, isFirst: true, isLast: false }));
  expect(hidden(first, 'of')).toBe(String(MANY));
  const rest = hidden(first, 'rest') ?? '';

  const orders = [{ orderId: 'o0001', amount: 149_900 }];
  const id = await beginRun({
    kind: 'capture',
    actor: ADMIN.email,
    token: 'a-run-of-a-part-of-them',
    orders,
  });
  const page = {
    params: Promise.resolve({ id: id ?? '' }),
    searchParams: Promise.resolve({ rest, of: '1020' }),
  };
  const run = await htmlOf(BulkRunPage(page));
  expect(run).toContain(t.run.taken(1, OF));
  expect(run).toContain(`href="/admin/orders/bulk/new?kind=capture&${rest}"`);

  const next = await htmlOf(
    BulkPreviewPage(asked({ kind: 'capture', ...Object.fromEntries(new URLSearchParams(rest)) })),
  );
  expect(next).toContain(t.preview.part({ taken: 500, of: OF, isFirst: false, isLast: false }));
});

it('slips are printed part by part too', async () => {
  const { part } = await chosenOrders({ view: 'to-capture', all: '1' });
  const html = await htmlOf(SlipsPage(asked(Object.fromEntries(part?.next ?? []))));
  expect(html).toContain(t.preview.part({ taken: 500, of: OF, isFirst: false, isLast: false }));
  expect(html).toMatch(/href="\/admin\/orders\/slips\?[^"]*after=/);
});
