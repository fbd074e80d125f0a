import { ArrowLeft, Download } from 'lucide-react';
import type { Metadata } from 'next';
import { InvoicePaper } from '@/components/invoice-paper';
import Link from '@/components/link';
import { buttonClass } from '@/components/ui/button';
import { localized } from '@/lib/language/localized';
import { orderPage } from '@/lib/orders/order-token';
import { invoice as t } from '@/shop/messages';
import { ownDocument } from './own-document';

type Props = PageProps<'/[lang]/order/[token]/invoice/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token, id } = await params;
  const { title, number } = await ownDocument(token, id);
  return { title: t.title(title, number), robots: { index: false, follow: false } };
}

export default async function InvoicePage({ params }: Props) {
  const { token, id } = await params;
  const document = await ownDocument(token, id);
  return (
    <main className="page flex max-w-5xl flex-col gap-6 py-8 sm:py-12">
      <p className="flex flex-wrap items-center gap-4">
        <Link href={orderPage(token)} prefetch={false} className={buttonClass('quiet', 'small')}>
          <ArrowLeft aria-hidden className="size-4" />
          {t.backToOrder}
        </Link>
        <a href={localized(`/order/${token}/invoice/${id}/pdf`)} className={buttonClass('quiet', 'small')}>
          <Download aria-hidden className="size-4" />
          {t.pdf}
        </a>
      </p>
      <InvoicePaper document={document} />
    </main>
  );
}
