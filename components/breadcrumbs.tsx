import type { Route } from 'next';
import Link from '@/components/link';
import { shell } from '@/shop/messages';

export interface Crumb {
  name: string;
  /** Left out for the page itself, the last one. */
  href?: Route | `/category/${string}` | `/product/${string}`;
}

/** Where the page lies, from the shop's home down. Search engines read the same list, in the words of schema.org. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label={shell.breadcrumbs} className="py-2 text-13 text-muted md:py-4">
      <ol
        itemScope
        itemType="https://schema.org/BreadcrumbList"
        className="flex flex-wrap items-center gap-x-2"
      >
        {trail.map((crumb, index) => (
          <li
            key={crumb.name}
            itemProp="itemListElement"
            itemScope
            itemType="https://schema.org/ListItem"
            className="flex items-center gap-2"
          >
            {index > 0 && <span aria-hidden>/</span>}
            {crumb.href ? (
              <Link
                href={crumb.href}
                prefetch={false}
                itemProp="item"
                className="py-1 underline-offset-4 hover:text-ink hover:underline"
              >
                <span itemProp="name">{crumb.name}</span>
              </Link>
            ) : (
              <span aria-current="page" itemProp="name" className="text-ink">
                {crumb.name}
              </span>
            )}
            <meta itemProp="position" content={String(index + 1)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
