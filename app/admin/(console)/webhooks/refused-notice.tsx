import { Notice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/sentence';
import { webhooks as t } from '@/lib/console/messages';
import type { RefusedWebhooks } from '@/lib/payments/sync/inbound/refused-webhooks';
import { When } from '../when';

/** Webhooks refused since the last good one, with the likely cause. */
export function RefusedNotice({ refused: { count, lastAt, likely } }: { refused: RefusedWebhooks }) {
  return (
    <Notice tone="harm" title={t.refusedTitle(count)}>
      <p>
        <Sentence parts={t.refused(likely, <When at={lastAt} />)} />
      </p>
      <p className="text-13 text-muted">{t.refusedElse}</p>
    </Notice>
  );
}
