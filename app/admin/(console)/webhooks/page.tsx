import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { webhooks as t } from '@/lib/console/messages';
import { listWebhooks, type WebhookView } from '@/lib/console/webhook-list';
import { replayAllAction } from './actions';
import { RefusedNotice } from './refused-notice';
import { WebhookTable } from './webhook-table';

export const metadata: Metadata = { title: t.title };

export default async function WebhooksPage() {
  const viewer = await requirePermission('webhooks.read', '/admin/webhooks');
  const { refused, parked, retried, withoutOrder } = await listWebhooks();
  return (
    <>
      <div>
        <h1 className="text-28">{t.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{t.intro}</p>
      </div>
      {refused && <RefusedNotice refused={refused} />}
      {parked.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Parked webhooks={parked} mayAct={may(viewer, 'webhooks.replay')} />
      )}
      <Further title={t.retriedTitle} note={t.retriedNote} webhooks={retried} />
      <Further title={t.withoutOrderTitle} note={t.withoutOrderNote} webhooks={withoutOrder} />
    </>
  );
}

function Parked({ webhooks, mayAct }: { webhooks: WebhookView[]; mayAct: boolean }) {
  return (
    <>
      {mayAct && webhooks.length > 1 && (
        <ActionForm action={replayAllAction} fields={{}} pending={t.processing} label={t.replayAll} />
      )}
      <WebhookTable caption={t.title} webhooks={webhooks} replay={mayAct} />
    </>
  );
}

interface FurtherProps {
  title: string;
  note: string;
  webhooks: WebhookView[];
}

function Further({ title, note, webhooks }: FurtherProps) {
  if (webhooks.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-17">{title}</h2>
      <p className="max-w-prose text-13 text-muted">{note}</p>
      <WebhookTable caption={title} webhooks={webhooks} replay={false} />
    </section>
  );
}
