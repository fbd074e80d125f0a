import { DeskForm } from '../../_parts/desk-form';
import { sendAgainAction } from '../actions';

export function SendAgainForm({ id }: { id: string }) {
  return (
    <DeskForm
      action={sendAgainAction}
      fields={{ messageId: id }}
      pending="Asking…"
      label="Send it again"
      size="small"
    />
  );
}
