import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { requireViewer } from '@/lib/auth/guard';
import { listMessages, messageRoute } from '@/lib/console/customer-messages';
import { messageState, STATE_WORDS } from '@/lib/console/message-words';
import { single } from '../../single';
import { Pager } from '../pager';
import { MessageTable } from './message-table';
import { RouteNotice } from './route-notice';

export const metadata: Metadata = { title: 'Messages' };

export default async function MessagesPage({ searchParams }: PageProps<'/admin/messages'>) {
  await requireViewer('/admin/messages');
  const query = await searchParams;
  const state = messageState(single(query.state));
  const [list, route] = await Promise.all([
    listMessages(state, { after: single(query.after), before: single(query.before) }),
    messageRoute(),
  ]);
  return (
    <>
      <div>
        <h1 className="text-28">Messages</h1>
        <p className="mt-1 max-w-prose text-muted">
          What the shop has told its customers by e-mail, newest first.
        </p>
      </div>
      <RouteNotice route={route} />
      {state && (
        <p role="status">
          Only those with the state “<span>{STATE_WORDS[state]}</span>”.{' '}
          <Link href="/admin/messages" className="link">
            All messages
          </Link>
        </p>
      )}
      {list.rows.length > 0 ? <MessageTable rows={list.rows} /> : <p>No messages here.</p>}
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
