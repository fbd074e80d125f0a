import Link from '@/components/link';
import type { CategoryLink } from '@/lib/catalog/types';
import type { PageLink } from '@/lib/pages/shop-pages';
import { shop } from '@/shop/config';
import { shell as t } from '@/shop/messages';
import { Sentence } from './ui/sentence';

interface ShopFooterProps {
  categories: readonly CategoryLink[];
  /** Terms, contact and the like. */
  pages: readonly PageLink[];
  /** Whether a page of ours takes cards, for instalments. */
  takesCards: boolean;
}

export function ShopFooter({ categories, pages, takesCards }: ShopFooterProps) {
  return (
    <footer className="mt-16 border-t border-line py-10 text-13 text-muted">
      <div className="page grid gap-8 sm:grid-cols-2 lg:grid-cols-4">
        <div className="flex flex-col gap-2">
          <p className="font-display text-21 text-ink">{shop.name}</p>
          <p>{`${shop.tagline}.`}</p>
        </div>
        <FooterLinks
          label={t.allCategories}
          links={categories.map(({ id, name }) => ({ href: `/category/${id}`, name }))}
        />
        <FooterLinks
          label={t.pages}
          links={pages.map(({ slug, title }) => ({ href: `/pages/${slug}`, name: title }))}
        />
        <div className="flex flex-col gap-2">
          <p>
            <Link className="link inline-block pointer-coarse:py-3" href="/order/find" prefetch={false}>
              {t.findOrder}
            </Link>
          </p>
          <p>
            <Sentence
              parts={t.contact(
                <a className="link" href={`mailto:${shop.supportEmail}`}>
                  {shop.supportEmail}
                </a>,
              )}
            />
          </p>
          <p>
            <span>{takesCards ? t.payment.forEmi : t.payment.never}</span>{' '}
            <Link className="link" href="/#paying" prefetch={false}>
              {t.howPaymentWorks}
            </Link>
          </p>
        </div>
      </div>
    </footer>
  );
}

interface FooterLinksProps {
  label: string;
  links: readonly { href: `/category/${string}` | `/pages/${string}`; name: string }[];
}

function FooterLinks({ label, links }: FooterLinksProps) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="footer-links">
        {links.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
