import { ActionForm } from '@/components/form/action-form';
import { customerMessages as t } from '@/lib/console/messages';
import { sendAgainAction } from './actions';

export function SendAgainForm({ id }: { id: string }) {
  return (
    <ActionForm
      action={sendAgainAction}
      fields={{ messageId: id }}
      pending={t.asking}
      label={t.sendAgain}
      size="small"
    />
  );
}
