import { CalendarOff } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { EmptyState } from '@/components/ui/empty-state';
import { Money } from '@/components/ui/price';
import { type EmiProduct, emiProduct } from '@/lib/methods/instalments/product';
import { shop } from '@/shop/config';
import { PlanTables } from './plan-table';

type Props = PageProps<'/emi/[product]'>;

/** Once a request: the title and the page ask for the same. */
const find = cache(emiProduct);

async function load({ params, searchParams }: Props): Promise<EmiProduct | undefined> {
  const { variant } = await searchParams;
  return find((await params).product, typeof variant === 'string' ? variant : undefined);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  // The same plans under many addresses: a search engine keeps the product's page.
  return found ? { title: `${found.product.name} in instalments`, robots: { index: false } } : {};
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
            { name: 'Instalments' },
          ]}
        />
        <h1 className="text-28 sm:text-40">
          <span>{product.name}</span> in monthly instalments
        </h1>
        <p className="mt-2 max-w-prose text-17 text-muted">
          <Money amount={variant.price} className="text-ink" />
          <span>{options && ` for ${options}`}</span>. Your bank pays us at once and you repay it month by
          month. You choose a plan at the checkout; delivery, if it costs anything, is added there. A bank
          adds GST to its interest and fee.
        </p>
      </div>
      <Suspense
        fallback={
          <p role="status" className="text-muted">
            Asking the banks for their plans…
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
      title="No plans to show just now"
      action={
        <Link className="link" href={`/product/${found.product.id}`}>
          Back to <span>{found.product.name}</span>
        </Link>
      }
    >
      Banks lend from an amount on, and now and then they cannot be asked. You can pay in full as ever.
    </EmptyState>
  );
}
