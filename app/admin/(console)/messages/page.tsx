import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { requirePermission } from '@/lib/auth/guard';
import { listMessages, messageRoute } from '@/lib/console/customer-messages';
import { messageState } from '@/lib/console/message-state';
import { customerMessages as t } from '@/lib/console/messages';
import { single } from '../../single';
import { Pager } from '../pager';
import { MessageTable } from './message-table';
import { RouteNotice } from './route-notice';

export const metadata: Metadata = { title: t.title };

export default async function MessagesPage({ searchParams }: PageProps<'/admin/messages'>) {
  await requirePermission('messages.read', '/admin/messages');
  const query = await searchParams;
  const state = messageState(single(query.state));
  const [list, route] = await Promise.all([
    listMessages(state, { after: single(query.after), before: single(query.before) }),
    messageRoute(),
  ]);
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      <RouteNotice route={route} />
      {state && (
        <p role="status">
          <span>{t.filtered(t.states[state])}</span>{' '}
          <Link href="/admin/messages" className="link py-2.5">
            {t.all}
          </Link>
        </p>
      )}
      {list.rows.length > 0 ? <MessageTable rows={list.rows} /> : <p>{t.empty}</p>}
      <Pager newer={pageHref(state, 'before', list.newer)} older={pageHref(state, 'after', list.older)} />
    </>
  );
}

function pageHref(
  state: string | undefined,
  side: 'after' | 'before',
  cursor: string | undefined,
): Route | undefined {
  if (cursor === undefined) return undefined;
  return `/admin/messages?${new URLSearchParams({ ...(state ? { state } : {}), [side]: cursor })}`;
}
