import type { Metadata } from 'next';
import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { listParkedWebhooks } from '@/lib/admin/attention';
import { requireViewer } from '@/lib/auth/guard';
import { When } from '../_parts/when';

export const metadata: Metadata = { title: 'Webhooks set aside' };

export default async function ParkedWebhooksPage() {
  await requireViewer('/admin/webhooks');
  const webhooks = await listParkedWebhooks();
  return (
    <>
      <div>
        <h1 className="text-28">Webhooks set aside</h1>
        <p className="mt-1 max-w-prose text-muted">
          Each was signed by the gateway and could not be worked on, so it was kept. Payments do not depend on
          them: the timer looks at every open order by itself.
        </p>
      </div>
      {webhooks.length === 0 ? (
        <p>None: every webhook was worked on.</p>
      ) : (
        <Table caption="Webhooks set aside">
          <TableHead>
            <HeadCell>Received</HeadCell>
            <HeadCell>Event</HeadCell>
            <HeadCell>About</HeadCell>
            <HeadCell>Why it was set aside</HeadCell>
            <HeadCell figures>Tries</HeadCell>
          </TableHead>
          <TableBody>
            {webhooks.map((webhook) => (
              <TableRow key={webhook.id}>
                <Cell className="whitespace-nowrap">
                  <When at={webhook.receivedAt} />
                </Cell>
                <Cell className="whitespace-nowrap">{webhook.eventType}</Cell>
                <Cell className="min-w-56">
                  {webhook.about ? (
                    <Link
                      href={`/admin?q=${encodeURIComponent(webhook.about)}`}
                      prefetch={false}
                      className="link break-all"
                    >
                      {webhook.about}
                    </Link>
                  ) : (
                    'No order named'
                  )}
                  <span className="block text-13 break-all text-muted">{webhook.id}</span>
                </Cell>
                <Cell className="min-w-48">{webhook.why}</Cell>
                <Cell figures>{webhook.attempts}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}
