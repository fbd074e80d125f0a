import { SubmitButton } from '@/components/form/submit-button';
import type { HalfSignedIn } from '@/lib/auth/second-factor/half-signed-in';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { pendingTotp } from '@/lib/auth/second-factor/totp';
import { secondFactor as t } from '@/lib/console/messages';
import { AppSetUp } from '../../second-factor/app-set-up';
import { PasskeySetUp } from '../../second-factor/passkey-set-up';
import { QrCode } from '../../second-factor/qr-code';
import { beginPasskeySetUp, setUpAppAction, setUpDoneAction, setUpPasskeyAction } from './actions';

/** For somebody who must have a second factor and has none yet. */
export async function FirstSetUp({
  half,
  callbackUrl,
}: {
  half: HalfSignedIn;
  callbackUrl: string | undefined;
}) {
  const next = (
    <form action={setUpDoneAction}>
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <SubmitButton>{t.codes.saved}</SubmitButton>
    </form>
  );
  if (half.step.factor !== null) {
    return (
      <div className="flex flex-col gap-4">
        <p>{t.codes.done}</p>
        <div className="contents">{next}</div>
      </div>
    );
  }
  const { email, id: userId } = half.user;
  const { secret, uri } = await pendingTotp({ userId, email, holder: half.step.tokenHash });
  return (
    <>
      {relyingParty() && (
        <section className="flex flex-col gap-3">
          <h2 className="text-17">{t.newPasskey.heading}</h2>
          <PasskeySetUp begin={beginPasskeySetUp} finish={setUpPasskeyAction} next={next} />
        </section>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="text-17">{t.app.heading}</h2>
        <AppSetUp
          action={setUpAppAction}
          secret={secret}
          uri={uri}
          picture={<QrCode text={uri} label={t.app.picture} />}
          next={next}
        />
      </section>
    </>
  );
}
