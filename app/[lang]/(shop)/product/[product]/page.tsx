import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { JsonLd } from '@/components/json-ld';
import { cartTotals } from '@/lib/cart/totals';
import { product, productIds } from '@/lib/catalog/catalogue';
import { firstChoice } from '@/lib/catalog/options';
import { sharePicture } from '@/lib/catalog/pictures/addresses';
import { viewOf, viewsOfValues } from '@/lib/catalog/pictures/views-of-values';
import { relatedProducts } from '@/lib/catalog/related/related';
import { productJsonLd } from '@/lib/catalog/structured-data';
import { promisedBy, promisesOf } from '@/lib/delivery/promises';
import { env } from '@/lib/env';
import { mailRoute } from '@/lib/mail/send/mail-route';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { shop } from '@/shop/config';
import { buyBox, product as t } from '@/shop/messages';
import { Agreement } from '../../agreement';
import { catalogueMetadata } from '../../catalogue-metadata';
import { About } from './about';
import { BuyBox } from './buy-box';
import { DeliveryLine } from './delivery-line';
import { Gallery } from './gallery';
import { Related } from './related';
import { ReturnsLine, returnsPage } from './returns-line';

export const revalidate = 60;

type Props = PageProps<'/[lang]/product/[product]'>;

const load = cache(product);

export async function generateStaticParams(): Promise<{ product: string }[]> {
  return (await productIds()).map((id) => ({ product: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).product);
  if (!found) return {};
  const { id, name, brand, summary, pictures } = found;
  return catalogueMetadata({
    title: t.title(name, brand),
    description: summary,
    path: `/product/${id}`,
    picture: pictures[0] && sharePicture(pictures[0].src),
  });
}

export default async function ProductPage({ params }: Props) {
  const found = await load((await params).product);
  if (!found) notFound();
  const { category } = found;
  const first = firstChoice(found.variants);
  const views = viewsOfValues(found.options, found.pictures);
  const anywhere = cartTotals([]);
  const express = isEnabled('express') ? found.withoutAddress : [];
  return (
    <main className="page pb-12">
      <JsonLd
        data={productJsonLd(found, env().PUBLIC_URL, {
          seller: shop.name,
          returnDays: shop.returns.days,
          returnedBy: shop.returns.by,
          returnPaidBy: shop.returns.paidBy || undefined,
          returnsPage: returnsPage() && `/pages/${returnsPage()?.slug}`,
          days: anywhere.days,
        })}
      />
      <Breadcrumbs
        trail={[
          { name: shop.name, href: '/' },
          { name: category.name, href: `/category/${category.id}` },
          { name: found.name },
        ]}
      />
      <div className="grid gap-x-12 gap-y-5 md:grid-cols-[7fr_5fr] md:items-start md:gap-y-8 lg:gap-x-16">
        <Gallery name={found.name} pictures={found.pictures} first={viewOf(views, first.options) ?? 0} />
        <div className="flex flex-col gap-5 md:sticky md:top-6 md:row-span-2">
          <div>
            <p className="text-muted">{found.brand}</p>
            <h1 className="text-28 lg:text-40">{found.name}</h1>
          </div>
          <BuyBox
            productId={found.id}
            options={found.options}
            variants={found.variants}
            first={first}
            views={views}
            inInstalments={isEnabled('emi')}
            express={express}
            alerts={mailRoute(env()).kind !== 'none'}
            summary={<p className="text-muted md:text-17">{found.summary}</p>}
            promises={
              <>
                <DeliveryLine anywhere={promisedBy(anywhere)} promises={promisesOf()} />
                <ReturnsLine />
              </>
            }
            agreed={
              express.length > 0 && (
                <p className="text-13 text-muted">
                  <span>{buyBox.buyNowHint(buyBox.buyNow)}</span> <Agreement />
                </p>
              )
            }
          />
        </div>
        <About paragraphs={found.paragraphs} facts={found.facts} />
      </div>
      <Related products={await relatedProducts(found.id)} />
    </main>
  );
}
