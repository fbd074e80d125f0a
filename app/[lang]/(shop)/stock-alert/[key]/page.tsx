import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isStopKey } from '@/lib/mail/stock-alerts';
import { stockAlertStop as t } from '@/shop/messages';
import { StopForm } from './stop-form';

export const generateMetadata = (): Metadata => ({ title: t.title, robots: { index: false } });

/** Where the link of a mail leads. A button, since mail programs open links before anybody does. */
export default async function StopPage({ params }: PageProps<'/[lang]/stock-alert/[key]'>) {
  const { key } = await params;
  if (!isStopKey(key)) notFound();
  return (
    <main className="page flex max-w-prose flex-col items-start gap-6 py-12">
      <h1 className="text-28">{t.title}</h1>
      <StopForm stopKey={key} />
    </main>
  );
}
