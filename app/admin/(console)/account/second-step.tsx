import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { buttonClass } from '@/components/ui/button';
import { type Factors, hasFactor } from '@/lib/auth/second-factor/factors';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { secondFactor, account as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';
import { When } from '../when';
import { removeAppAction, removePasskeyAction } from './actions';

/** Passkeys, authenticator app and recovery codes of one's own account. */
export function SecondStep({ factors, needed }: { factors: Factors; needed: boolean }) {
  const { totpSince, passkeys, recoveryCodes } = factors;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-17">{t.secondStep}</h2>
      <p className="max-w-prose text-muted">{needed ? t.neededHere : t.offered}</p>
      <h3 className="font-semibold">{t.passkeys}</h3>
      {passkeys.length === 0 ? (
        <p>{t.noPasskeys}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <strong className="wrap-anywhere">{visibleText(name, 60)}</strong>
              <span className="text-13 text-muted">
                <span>{t.passkeyAdded}</span> <When at={new Date(createdAt)} />
              </span>
              <span className="text-13 text-muted">
                <span>{lastUsedAt === null ? t.passkeyUnused : t.passkeyUsed}</span>{' '}
                {lastUsedAt !== null && <When at={new Date(lastUsedAt)} />}
              </span>
              <ActionForm
                action={removePasskeyAction}
                fields={{ passkey: id }}
                size="small"
                pending={t.removing}
                label={
                  <>
                    <span>{t.removePasskey}</span>
                    <span className="sr-only">{` ${visibleText(name, 60)}`}</span>
                  </>
                }
              />
            </li>
          ))}
        </ul>
      )}
      {relyingParty() ? (
        <Link href="/admin/account/passkey" className={`${buttonClass('quiet')} self-start`}>
          {secondFactor.newPasskey.submit}
        </Link>
      ) : (
        <p className="text-13 text-muted">{secondFactor.passkeyUnavailable}</p>
      )}
      <h3 className="font-semibold">{t.app}</h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {totpSince === undefined ? (
          <p>{t.appNone}</p>
        ) : (
          <p>
            <span>{t.appSince}</span> <When at={new Date(totpSince)} />
          </p>
        )}
        <Link href="/admin/account/authenticator" className={buttonClass('quiet')}>
          {totpSince === undefined ? t.setUpApp : t.changeApp}
        </Link>
        {totpSince !== undefined && (
          <ActionForm action={removeAppAction} fields={{}} pending={t.removing} label={t.removeApp} />
        )}
      </div>
      {hasFactor(factors) && (
        <>
          <h3 className="font-semibold">{t.recovery}</h3>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p>{t.recoveryLeft(recoveryCodes)}</p>
            <Link href="/admin/account/recovery-codes" className={buttonClass('quiet')}>
              {t.renewCodes}
            </Link>
          </div>
        </>
      )}
    </section>
  );
}
