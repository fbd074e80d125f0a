import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice';
import { currentViewer } from '@/lib/auth/guard';
import { consolePath } from '@/lib/auth/own-path';
import { env } from '@/lib/env';
import { shop } from '@/shop/config';
import { single } from '../single';
import { KeepTyped } from './keep-typed';
import { SignInForm } from './sign-in-form';
import { SIGNED_OUT, SIGNED_OUT_HERE } from './words';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const query = await searchParams;
  const callbackUrl = single(query.callbackUrl);
  if (await currentViewer()) redirect(consolePath(callbackUrl, env().PUBLIC_URL) as Route);
  const signedOut = single(query['signed-out']);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-12">
      <div>
        <p className="font-display text-28 font-semibold text-green">{shop.name}</p>
        <h1 className="mt-1 text-21">Sign in to the console</h1>
      </div>
      {signedOut === 'here' && <Notice tone="harm" role="alert" title={SIGNED_OUT_HERE} />}
      {signedOut === 'everywhere' && <Notice tone="good" role="status" title={SIGNED_OUT} />}
      {single(query.ended) && (
        <Notice tone="harm" role="status" title="Your session has ended">
          <p>
            The button that you pressed did nothing: nothing was captured, refunded, cancelled or changed.
            Sign in, and you come back to where you were.
          </p>
          <KeepTyped />
        </Notice>
      )}
      <SignInForm callbackUrl={callbackUrl} />
      <p className="text-13 text-muted">For the people who run the shop. A session lasts eight hours.</p>
    </main>
  );
}
