import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SubmitButton } from '@/components/form/submit-button';
import { currentViewer } from '@/lib/auth/guard';
import { consolePath, signInPath } from '@/lib/auth/own-path';
import { factorsOf, hasFactor } from '@/lib/auth/second-factor/factors';
import { findHalfSignedIn, readStepToken } from '@/lib/auth/second-factor/half-signed-in';
import { relyingParty } from '@/lib/auth/second-factor/passkey/relying-party';
import { secondFactor as t } from '@/lib/console/messages';
import { env } from '@/lib/env';
import { shop } from '@/shop/config';
import { PasskeyButton } from '../../second-factor/passkey-button';
import { ProofForm } from '../../second-factor/proof-form';
import { single } from '../../single';
import { beginPasskeyProof, codeAction, forgetStepAction, passkeyProofAction } from './actions';
import { FirstSetUp } from './first-set-up';

export const metadata: Metadata = { title: t.title, robots: { index: false } };

export default async function SecondFactorPage({ searchParams }: PageProps<'/admin/sign-in/second-factor'>) {
  const callbackUrl = single((await searchParams).callbackUrl);
  const half = await findHalfSignedIn(await readStepToken());
  if (!half) {
    const signedIn = await currentViewer();
    redirect(signedIn ? consolePath(callbackUrl, env().PUBLIC_URL) : signInPath(callbackUrl));
  }
  const factors = await factorsOf(half.user.id);
  const setUp = half.step.factor !== null || !hasFactor(factors);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-12">
      <div>
        <p className="font-display text-28 font-semibold text-primary">{shop.name}</p>
        <h1 className="mt-1 text-21">{setUp ? t.setUpHeading : t.heading}</h1>
        <p className="mt-2 text-muted">{setUp ? t.setUpIntro : t.intro}</p>
      </div>
      {setUp ? (
        <FirstSetUp half={half} callbackUrl={callbackUrl} />
      ) : (
        <>
          {factors.passkeys.length > 0 && relyingParty() && (
            <PasskeyButton
              label={t.passkey}
              begin={beginPasskeyProof}
              finish={passkeyProofAction}
              callbackUrl={callbackUrl}
            />
          )}
          <ProofForm
            action={codeAction}
            typed={factors.totpSince === undefined ? 'recovery-code' : 'code'}
            callbackUrl={callbackUrl}
          />
        </>
      )}
      <form action={forgetStepAction}>
        <SubmitButton variant="plain" size="small" className="-ml-3">
          {t.back}
        </SubmitButton>
      </form>
    </main>
  );
}
