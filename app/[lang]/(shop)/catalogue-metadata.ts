import type { Metadata } from 'next';
import { sharePicture } from '@/lib/catalog/pictures/addresses';
import type { CategoryView } from '@/lib/catalog/types';
import { currentLocale } from '@/lib/language/in-language';
import { inLanguages } from '@/lib/language/languages';
import { localized } from '@/lib/language/localized';
import { shop } from '@/shop/config';

interface CataloguePage {
  /** Left out on the home page, whose title is the shop's. */
  title?: string;
  description: string;
  /** The one address that the page is known by. */
  path: string;
  /** For link previews, instead of the shop's (app/opengraph-image). */
  picture?: string | undefined;
}

/** What search engines and messengers are told of a page that anybody may find. */
export function catalogueMetadata({ title, description, path, picture }: CataloguePage): Metadata {
  return {
    ...(title && { title }),
    description,
    alternates: { canonical: localized(path), languages: inLanguages(path) },
    openGraph: {
      type: 'website',
      siteName: shop.name,
      title: title ?? shop.tagline,
      description,
      url: localized(path),
      locale: currentLocale().replace('-', '_'),
      images: [{ url: picture ?? '/opengraph-image', width: 1200, height: 630, alt: title ?? shop.name }],
    },
  };
}

/** The same of a category, whatever of it is chosen. */
export const categoryMetadata = ({ id, name, blurb, picture }: CategoryView): Metadata =>
  catalogueMetadata({
    title: name,
    description: blurb,
    path: `/category/${id}`,
    picture: picture && sharePicture(picture.src),
  });
