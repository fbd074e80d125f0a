import NextLink, { type LinkProps } from 'next/link';
import { localized } from '@/lib/language/localized';

/** A link to a page of the shop in the language of the page that it stands on. The console's own links are Next.js's. */
export default function Link<Href extends string>({ href, ...props }: LinkProps<Href>) {
  return <NextLink {...props} href={typeof href === 'string' ? localized(href) : href} />;
}
