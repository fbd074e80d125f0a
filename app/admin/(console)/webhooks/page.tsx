import type { Metadata } from 'next';
import { ActionForm } from '@/components/form/action-form';
import { requireViewer } from '@/lib/auth/guard';
import { listWebhooks, type WebhookView } from '@/lib/console/webhook-list';
import { replayAllAction } from './actions';
import { RefusedNotice } from './refused-notice';
import { WebhookTable } from './webhook-table';

export const metadata: Metadata = { title: 'Webhooks set aside' };

export default async function WebhooksPage() {
  const viewer = await requireViewer('/admin/webhooks');
  const { refused, parked, retried, withoutOrder } = await listWebhooks();
  return (
    <>
      <div>
        <h1 className="text-28">Webhooks set aside</h1>
        <p className="mt-1 max-w-prose text-muted">
          Each was signed by the gateway and could not be worked on, so it was kept. Payments do not depend on
          them: the timer looks at every open order by itself.
        </p>
      </div>
      {refused && <RefusedNotice refused={refused} />}
      {parked.length === 0 ? (
        <p>None: every good webhook was worked on.</p>
      ) : (
        <Parked webhooks={parked} mayAct={viewer.role === 'admin'} />
      )}
      <Further
        title="Tried again by itself"
        note="Failed at least once; the timer tries each again, less and less often."
        webhooks={retried}
      />
      <Further
        title="Kept without effect"
        note="Acknowledged, so that the gateway does not send them again; no order of this shop was concerned."
        webhooks={withoutOrder}
      />
    </>
  );
}

function Parked({ webhooks, mayAct }: { webhooks: WebhookView[]; mayAct: boolean }) {
  return (
    <>
      {mayAct && webhooks.length > 1 && (
        <ActionForm
          action={replayAllAction}
          fields={{}}
          pending="Processing…"
          label="Process all of them again"
        />
      )}
      <WebhookTable caption="Webhooks set aside" webhooks={webhooks} replay={mayAct} />
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
