import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/components/breadcrumbs';
import { shopFacts } from '@/lib/pages/facts';
import { renderMarkdown } from '@/lib/pages/render';
import { shopPages } from '@/lib/pages/shop-pages';
import { shop } from '@/shop/config';
import { catalogueMetadata } from '../../catalogue-metadata';

// Its text is the build's; the categories around it are the catalogue's.
export const revalidate = 60;
export const dynamicParams = false;

type Props = PageProps<'/[lang]/pages/[page]'>;

export function generateStaticParams(): { page: string }[] {
  return shopPages().map(({ slug }) => ({ page: slug }));
}

async function load(params: Props['params']) {
  const { page: slug } = await params;
  return shopPages().find((page) => page.slug === slug);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load(params);
  if (!page) return {};
  const { slug, title, description } = page;
  return catalogueMetadata({ title, description, path: `/pages/${slug}` });
}

/** A page of shop/pages. */
export default async function ShopPage({ params }: Props) {
  const page = await load(params);
  if (!page) notFound();
  return (
    <main className="page">
      <Breadcrumbs trail={[{ name: shop.name, href: '/' }, { name: page.title }]} />
      <article className="prose">
        <h1 className="mb-6 text-40">{page.title}</h1>
        <div
          // biome-ignore lint/security/noDangerouslySetInnerHtml: of Markdown without tags, lib/pages/render.ts
          dangerouslySetInnerHTML={{ __html: renderMarkdown(page.markdown, shopFacts()) }}
        />
      </article>
    </main>
  );
}
