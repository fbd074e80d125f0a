import type { Metadata } from 'next';
import Link from 'next/link';
import { requirePermission } from '@/lib/auth/guard';
import { product as t } from '@/lib/console/messages';
import { categoryChoices } from '@/lib/console/products/product-detail';
import { NewProductForm } from './new-product-form';

export const metadata: Metadata = { title: t.create };

export default async function NewProductPage() {
  await requirePermission('products.change', '/admin/products/new');
  const categories = await categoryChoices();
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-4">
      <Link href="/admin/products" prefetch={false} className="link-line">
        {t.back}
      </Link>
      <h1 className="text-28">{t.create}</h1>
      <p className="text-muted">{t.createText}</p>
      <div className="card p-4 md:p-6">
        <NewProductForm categories={categories} />
      </div>
    </div>
  );
}
