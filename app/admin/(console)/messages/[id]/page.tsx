import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Sentence } from '@/components/ui/sentence';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { messageDetail } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';
import { When } from '../../when';
import { MessageStateChip } from '../message-state-chip';
import { SendAgainForm } from '../send-again-form';

export const metadata: Metadata = { title: t.one };

export default async function MessagePage({ params }: PageProps<'/admin/messages/[id]'>) {
  const { id } = await params;
  const viewer = await requirePermission('messages.read', `/admin/messages/${id}`);
  const message = await messageDetail(id);
  if (!message) notFound();
  return (
    <>
      <div className="flex flex-col gap-2">
        <Link href="/admin/messages" className="link-line">
          {t.title}
        </Link>
        <h1 className="text-28">{message.subject}</h1>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
          <MessageStateChip state={message.state} />
          <span className="break-all">
            <Sentence parts={t.to(<span>{message.to}</span>)} />
          </span>
          {message.sentAt ? <When at={message.sentAt} /> : <When at={message.writtenAt} />}
          <Link
            href={`/admin/orders/${message.orderId}`}
            prefetch={false}
            className="link py-2.5 tabular-nums"
          >
            {message.reference}
          </Link>
        </p>
        {message.why && <p className="max-w-prose wrap-anywhere">{message.why}</p>}
        {message.state === 'parked' && may(viewer, 'messages.send') && <SendAgainForm id={message.id} />}
        <p className="max-w-prose text-13 text-muted">{message.drawnFrom === 'sent' ? t.asSent : t.asNow}</p>
      </div>
      {/* Nothing in it may run, open or send anything: it holds what customers typed. */}
      <iframe
        title={t.frame(message.subject)}
        srcDoc={message.html}
        sandbox=""
        className="card h-[56rem] w-full"
      />
      <details>
        <summary className="link py-2.5">{t.plainText}</summary>
        <pre className="card mt-2 overflow-x-auto p-4 text-13 whitespace-pre-wrap">{message.text}</pre>
      </details>
    </>
  );
}
