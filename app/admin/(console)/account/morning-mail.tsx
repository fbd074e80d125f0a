import { ActionForm } from '@/components/form/action-form';
import { home } from '@/lib/console/messages';
import { morningMailAction } from './morning-mail-action';

const t = home.morning;

/** The switch of the morning's mail. */
export function MorningMail({ isOn }: { isOn: boolean }) {
  return (
    <section className="flex flex-col items-start gap-3">
      <h2 className="text-17">{t.title}</h2>
      <p className="max-w-prose text-muted">
        <span>{t.text}</span> <strong className="text-ink">{isOn ? t.isOn : t.isOff}</strong>
      </p>
      <ActionForm
        action={morningMailAction}
        fields={{ wanted: isOn ? 'no' : 'yes' }}
        pending={t.saving}
        label={isOn ? t.turnOff : t.turnOn}
      />
    </section>
  );
}
