import { ActionForm } from '@/components/form/action-form';
import { Chip } from '@/components/ui/chip';
import type { OwnSession } from '@/lib/auth/sessions/own-sessions';
import { deviceText } from '@/lib/console/account/device-text';
import { account as t } from '@/lib/console/messages';
import { When } from '../when';
import { endOthersAction, endSessionAction } from './actions';

/** Where somebody is signed in, and what ends it. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-17">{t.sessions}</h2>
      <p className="max-w-prose text-muted">{t.sessionsText}</p>
      <ul aria-label={t.sessions} className="flex flex-col divide-y divide-line">
        {sessions.map(({ key, device, address, createdAt, lastUsedAt, isThisOne }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
            <strong className="wrap-anywhere">{deviceText(device)}</strong>
            <span className="text-13 break-all">
              <span>{t.columns.address}: </span>
              <span>{address ?? t.unknownAddress}</span>
            </span>
            <span className="text-13">
              <span>{t.columns.signedIn}: </span>
              <When at={new Date(createdAt)} />
            </span>
            <span className="text-13">
              <span>{t.columns.lastUsed}: </span>
              <When at={new Date(lastUsedAt)} />
            </span>
            {isThisOne ? (
              <Chip tone="good">{t.thisOne}</Chip>
            ) : (
              <ActionForm
                action={endSessionAction}
                fields={{ session: key }}
                size="small"
                pending={t.ending}
                label={t.end}
              />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <ActionForm action={endOthersAction} fields={{}} pending={t.ending} label={t.endOthers} />
      ) : (
        <p className="text-muted">{t.noOthers}</p>
      )}
    </section>
  );
}
