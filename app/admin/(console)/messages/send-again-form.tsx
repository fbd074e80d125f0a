import { ActionForm } from '@/components/form/action-form';
import { sendAgainAction } from './actions';

export function SendAgainForm({ id }: { id: string }) {
  return (
    <ActionForm
      action={sendAgainAction}
      fields={{ messageId: id }}
      pending="Asking…"
      label="Send it again"
      size="small"
    />
  );
}
