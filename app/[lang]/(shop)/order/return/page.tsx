import { PackageSearch } from 'lucide-react';
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Sentence } from '@/components/ui/sentence';
import { languageOf, pathIn } from '@/lib/language/languages';
import { localized } from '@/lib/language/localized';
import { orderPage } from '@/lib/orders/order-token';
import { findByToken } from '@/lib/orders/page/order-view';
import { shop } from '@/shop/config';
import { returnPage as t } from '@/shop/messages';
import { lastOrderToken } from '../last-order';

export const generateMetadata = (): Metadata => ({
  title: t.title,
  description: t.description,
  robots: { index: false, follow: false },
});

/**
 * Where a return ends that we could not verify: it says nothing about any payment, because it knows nothing.
 * With `?checking=1` it was verified and could not be saved: the order's own page might still ask for the money.
 */
export default async function ReturnPage({ searchParams }: PageProps<'/[lang]/order/return'>) {
  const { checking } = await searchParams;
  const token = await lastOrderToken();
  const order = token === undefined ? undefined : await findByToken(token);
  // The gateway sends everybody here in one language.
  const page = order && token !== undefined && pathIn(languageOf(order.language), orderPage(token));
  if (page && !checking) redirect(page as Route);
  return (
    <main className="page">
      <EmptyState
        level={1}
        icon={PackageSearch}
        title={t.heading}
        action={
          <a href={page || localized('/')} className={buttonClass('quiet')}>
            {page ? t.order : t.shop}
          </a>
        }
      >
        <p>{t.text}</p>
        <p className="mt-3">
          <Sentence
            parts={t.find(
              <a
                className="link"
                href={`mailto:${shop.supportEmail}?subject=${encodeURIComponent(t.subject)}`}
              >
                {shop.supportEmail}
              </a>,
            )}
          />
        </p>
      </EmptyState>
    </main>
  );
}
