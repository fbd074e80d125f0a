import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import type { MessageSummary } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';
import { MessageStateChip } from '../../messages/message-state-chip';
import { When } from '../../when';
import { sendAgainAction } from './actions';
import { Section } from './section';

interface MessagesSectionProps {
  orderId: string;
  /** Oldest first. */
  messages: readonly MessageSummary[];
  maySend: boolean;
}

/** What the customer was told, newest first; each can be sent again, should they have lost it. */
export function MessagesSection({ orderId, messages, maySend }: MessagesSectionProps) {
  return (
    <Section title={t.ofOrder}>
      {messages.length === 0 ? (
        <p className="text-muted">{t.noneOfOrder}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {messages.toReversed().map((message) => (
            <li key={message.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
              <span className="flex min-w-0 flex-1 flex-col max-sm:basis-full">
                <Link
                  href={`/admin/messages/${message.id}`}
                  prefetch={false}
                  className="link -my-2.5 self-start py-2.5 font-medium"
                >
                  {message.what}
                </Link>
                <When at={message.sentAt ?? message.writtenAt} className="text-13 text-muted" />
                {message.why && <span className="text-13 wrap-anywhere text-muted">{message.why}</span>}
              </span>
              <MessageStateChip state={message.state} />
              {maySend && (message.state === 'sent' || message.state === 'parked') && (
                <ActionForm
                  action={sendAgainAction}
                  fields={{ messageId: message.id, orderId }}
                  pending={t.asking}
                  label={t.sendAgain}
                  size="small"
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
