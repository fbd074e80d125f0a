import { CalendarOff } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import Link from '@/components/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { type EmiProduct, emiProduct } from '@/lib/methods/instalments/product';
import { formatINR } from '@/lib/money';
import { shop } from '@/shop/config';
import { emiPage as t } from '@/shop/messages';
import { PlanTables } from './plan-table';

type Props = PageProps<'/[lang]/emi/[product]'>;

/** Once a request: the title and the page ask for the same. */
const find = cache(emiProduct);

async function load({ params, searchParams }: Props): Promise<EmiProduct | undefined> {
  const { variant } = await searchParams;
  return find((await params).product, typeof variant === 'string' ? variant : undefined);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { product, variant } = found;
  return {
    title: t.title(product.name),
    description: t.description(product.name, formatINR(variant.price)),
    // The same plans under many addresses: a search engine keeps the product's page.
    robots: { index: false },
  };
}

export default async function EmiPage(props: Props) {
  const found = await load(props);
  if (!found) notFound();
  const { product, variant } = found;
  const options = Object.values(variant.options).join(', ');
  return (
    <main className="page flex flex-col gap-8 pb-12">
      <div>
        <Breadcrumbs
          trail={[
            { name: shop.name, href: '/' },
            { name: product.name, href: `/product/${product.id}` },
            { name: t.breadcrumb },
          ]}
        />
        <h1 className="text-28 sm:text-40">
          <Sentence parts={t.heading(<span>{product.name}</span>)} />
        </h1>
        <p className="mt-2 max-w-prose text-17 text-muted">
          <Sentence parts={t.intro(<Money amount={variant.price} className="text-ink" />, options)} />
        </p>
      </div>
      <Suspense
        fallback={
          <p role="status" className="text-muted">
            {t.loading}
          </p>
        }
      >
        <Plans found={found} />
      </Suspense>
    </main>
  );
}

async function Plans({ found }: { found: EmiProduct }) {
  const plans = await found.plans();
  if (plans.length > 0) return <PlanTables plans={plans} />;
  return (
    <EmptyState
      icon={CalendarOff}
      title={t.noneTitle}
      action={
        <Link className="link" href={`/product/${found.product.id}`}>
          {t.back(found.product.name)}
        </Link>
      }
    >
      {t.noneText}
    </EmptyState>
  );
}
