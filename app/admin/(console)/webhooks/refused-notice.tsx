import { Notice } from '@/components/ui/notice';
import type { RefusedWebhooks } from '@/lib/payments/sync/inbound/refused-webhooks';
import { When } from '../when';

/** A run of webhooks that were refused, with what it probably is. */
export function RefusedNotice({ refused: { count, lastAt, likely } }: { refused: RefusedWebhooks }) {
  return (
    <Notice tone="harm" title={`${count} webhooks refused since the last good one`}>
      <p>
        Likely cause: <span>{likely}</span> The last one came at <When at={lastAt} />.
      </p>
      <p className="text-13 text-muted">
        If the gateway’s dashboard shows its webhooks as delivered, somebody else sent these; they had no
        effect.
      </p>
    </Notice>
  );
}
