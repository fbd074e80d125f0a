import type { Metadata } from 'next';
import { connection } from 'next/server';
import { Sentence } from '@/components/ui/sentence';
import { shop } from '@/shop/config';
import { findOrder as t } from '@/shop/messages';
import { FindForm } from './find-form';

export const generateMetadata = (): Metadata => ({
  title: t.title,
  description: t.description,
  robots: { index: false, follow: false },
});

/** For whoever has lost the link to their order's page. Made anew each time: a page of the build has no nonce for its scripts. */
export default async function FindOrderPage() {
  await connection();
  return (
    <main className="page flex max-w-xl flex-col gap-6 py-8 sm:py-12">
      <h1 className="text-28 sm:text-40">{t.title}</h1>
      <p className="max-w-prose">{t.text}</p>
      <FindForm />
      <p className="text-muted">
        <Sentence
          parts={t.help(
            <a className="link" href={`mailto:${shop.supportEmail}`}>
              {shop.supportEmail}
            </a>,
          )}
        />
      </p>
    </main>
  );
}
