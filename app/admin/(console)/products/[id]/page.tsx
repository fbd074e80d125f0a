import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Chip } from '@/components/ui/chip';
import { Notice } from '@/components/ui/notice';
import { requirePermission } from '@/lib/auth/guard';
import { may } from '@/lib/auth/permissions';
import { products, product as t } from '@/lib/console/messages';
import { categoryChoices, productDetail } from '@/lib/console/products/product-detail';
import { uploadNotice } from '@/lib/console/products/upload-notice';
import { visibleText } from '@/lib/console/visible-text';
import { randomToken } from '@/lib/security/keys';
import { single } from '../../../single';
import { Section } from '../../orders/[id]/section';
import { AddVariant } from './add-variant';
import { OfferForm } from './offer-form';
import { PictureList } from './picture-list';
import { PictureUpload } from './picture-upload';
import { ProductForm } from './product-form';
import { VariantCard } from './variant-card';

/** With more variants than these, one at a time is changed: ten open forms are a page that nobody finds anything on. */
const SHOWN_OPEN = 2;

export async function generateMetadata({ params }: PageProps<'/admin/products/[id]'>): Promise<Metadata> {
  const { id } = await params;
  await requirePermission('products.read', `/admin/products/${id}`);
  return { title: (await productDetail(id))?.name ?? t.noSuchProduct };
}

export default async function ProductPage({ params, searchParams }: PageProps<'/admin/products/[id]'>) {
  const { id } = await params;
  const viewer = await requirePermission('products.read', `/admin/products/${id}`);
  const [product, categories, notice] = await Promise.all([
    productDetail(id),
    categoryChoices(),
    uploadNotice(),
  ]);
  if (!product) notFound();
  const query = await searchParams;
  const created = single(query.created) === '1';
  const mayChange = may(viewer, 'products.change');
  const { name, version, active, variants, pictures } = product;
  const known = { productId: id, version: String(version) };
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-8">
      <div className="flex flex-col gap-2">
        <Link href="/admin/products" prefetch={false} className="link-line">
          {t.back}
        </Link>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="text-28 wrap-anywhere">{visibleText(name, 200)}</h1>
          <Chip tone={active ? 'good' : 'neutral'}>{active ? products.active : products.archived}</Chip>
          {active && (
            <Link href={`/product/${id}`} prefetch={false} className="link py-2.5">
              {t.inShop}
            </Link>
          )}
        </div>
        {created && <Notice tone="good" role="status" title={t.created(visibleText(name, 200))} />}
        {mayChange ? <OfferForm known={known} active={active} /> : <p className="text-muted">{t.readOnly}</p>}
      </div>
      <Section title={t.pictures} note={t.picturesNote}>
        <div id="pictures" className="card flex flex-col gap-6 p-4 md:p-6">
          <PictureList known={known} pictures={pictures} name={name} mayChange={mayChange} />
          {mayChange && <PictureUpload productId={id} notice={notice} />}
        </div>
      </Section>
      <Section title={t.variants} note={t.variantsNote}>
        <ul className="flex flex-col gap-4">
          {variants.map((variant, index) => (
            <VariantCard
              key={variant.sku}
              known={known}
              variant={variant}
              form={String(index)}
              formToken={randomToken()}
              mayChange={mayChange}
              open={variants.length <= SHOWN_OPEN || variant.sku === single(query.sku)}
            />
          ))}
        </ul>
        {mayChange && <AddVariant known={known} />}
      </Section>
      <Section title={t.details}>
        <div className="card p-4 md:p-6">
          <ProductForm known={known} shown={product.typed} categories={categories} mayChange={mayChange} />
        </div>
      </Section>
    </div>
  );
}
