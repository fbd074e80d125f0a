import { ActionForm } from '@/components/form/action-form';
import { lostSecondStep as t } from '@/lib/console/messages';
import { secondStepHolders } from '@/lib/console/people/second-steps';
import { visibleText } from '@/lib/console/visible-text';
import { takeSecondStepAction } from './second-step-actions';

/** For a colleague who has lost phone, passkeys and recovery codes. Renders nothing while nobody has a second step. */
export async function LostSecondStep() {
  const holders = await secondStepHolders();
  if (holders.length === 0) return null;
  return (
    <section aria-labelledby="lost-second-step" className="flex flex-col gap-3">
      <h2 id="lost-second-step" className="text-21">
        {t.title}
      </h2>
      <p className="max-w-prose text-muted">{t.text}</p>
      <ul className="flex flex-col gap-2">
        {holders.map(({ id, who }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="wrap-anywhere">{visibleText(who, 120)}</span>
            <ActionForm
              action={takeSecondStepAction}
              fields={{ userId: id }}
              size="small"
              pending={t.taking}
              label={
                <>
                  <span>{t.take}</span>
                  <span className="sr-only">{`: ${visibleText(who, 120)}`}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
