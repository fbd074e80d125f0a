import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { InvoicePaper } from '@/components/invoice-paper';
import { buttonClass } from '@/components/ui/button';
import { requirePermission } from '@/lib/auth/guard';
import { documentDetail } from '@/lib/console/invoices/invoice-list';
import { invoices as t } from '@/lib/console/messages';
import { invoice } from '@/shop/messages';

type Props = PageProps<'/admin/invoices/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  await requirePermission('invoices.read', `/admin/invoices/${id}`);
  const found = await documentDetail(id);
  return { title: found ? invoice.title(found.document.title, found.document.number) : t.notThere };
}

export default async function DocumentPage({ params }: Props) {
  const { id } = await params;
  await requirePermission('invoices.read', `/admin/invoices/${id}`);
  const found = await documentDetail(id);
  if (!found) notFound();
  return (
    <>
      <p className="flex flex-wrap items-center gap-4">
        <Link href="/admin/invoices" prefetch={false} className="link">
          {t.toList}
        </Link>
        <Link href={`/admin/orders/${found.orderId}`} prefetch={false} className="link">
          {t.toOrder}
        </Link>
        <a href={`/admin/invoices/${id}/pdf`} className={buttonClass('quiet', 'small')}>
          <Download aria-hidden className="size-4" />
          <span>{invoice.pdf}</span>
        </a>
      </p>
      <InvoicePaper document={found.document} />
    </>
  );
}
