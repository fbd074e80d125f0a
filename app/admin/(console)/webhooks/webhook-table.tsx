import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { common, webhooks as t } from '@/lib/console/messages';
import type { WebhookView } from '@/lib/console/webhook-list';
import { When } from '../when';
import { replayAction } from './actions';

interface WebhookTableProps {
  caption: string;
  webhooks: WebhookView[];
  /** Whether each can be processed again from here. */
  replay: boolean;
}

export function WebhookTable({ caption, webhooks, replay }: WebhookTableProps) {
  return (
    <Table caption={caption} stacked>
      <TableHead>
        <HeadCell>{t.columns.received}</HeadCell>
        <HeadCell>{t.columns.event}</HeadCell>
        <HeadCell>{t.columns.about}</HeadCell>
        <HeadCell>{t.columns.why}</HeadCell>
        <HeadCell figures>{t.columns.tries}</HeadCell>
        {replay && (
          <HeadCell>
            <span className="sr-only">{common.actionsColumn}</span>
          </HeadCell>
        )}
      </TableHead>
      <TableBody>
        {webhooks.map((webhook) => (
          <TableRow key={webhook.id}>
            <Cell label={t.columns.received}>
              <When at={webhook.receivedAt} />
            </Cell>
            <Cell label={t.columns.event}>
              <span>{webhook.eventType}</span>
              <details className="text-13 text-muted">
                <summary className="py-3">{t.event}</summary>
                <pre className="max-w-md whitespace-pre-wrap wrap-anywhere">{webhook.event.join('\n')}</pre>
              </details>
            </Cell>
            <Cell label={t.columns.about}>
              <About about={webhook.about} />
              <span className="block text-13 break-all text-muted">{webhook.shownId}</span>
            </Cell>
            <Cell label={t.columns.why}>{webhook.why}</Cell>
            <Cell label={t.columns.tries} figures>
              {webhook.attempts}
            </Cell>
            {replay && (
              <Cell>
                <ActionForm
                  action={replayAction}
                  fields={{ webhookId: webhook.id }}
                  size="small"
                  pending={t.processing}
                  label={t.replay}
                />
              </Cell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function About({ about }: { about: string | undefined }) {
  if (!about) return t.noOrder;
  return (
    <Link href={`/admin/orders?q=${encodeURIComponent(about)}`} prefetch={false} className="link break-all">
      {about}
    </Link>
  );
}
