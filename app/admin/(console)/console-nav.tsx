import clsx from 'clsx';
import type { Route } from 'next';
import Link from 'next/link';
import { may, type Permission } from '@/lib/auth/permissions';
import { frame, shell as t } from '@/lib/console/messages';

/** What is used every day comes first. */
const LINKS: readonly { href: string; label: string; permission?: Permission }[] = [
  { href: '/admin', label: frame.today, permission: 'orders.read' },
  { href: '/admin/orders', label: t.orders, permission: 'orders.read' },
  { href: '/admin/products', label: t.products, permission: 'products.read' },
  { href: '/admin/invoices', label: t.invoices, permission: 'invoices.read' },
  { href: '/admin/figures', label: frame.figures, permission: 'figures.read' },
  { href: '/admin/settlements', label: frame.settlements, permission: 'settlements.read' },
  { href: '/admin/coupons', label: t.coupons, permission: 'coupons.read' },
  { href: '/admin/messages', label: t.messages, permission: 'messages.read' },
  { href: '/admin/webhooks', label: frame.webhooks, permission: 'webhooks.read' },
  { href: '/admin/confirmation-hosts', label: t.hosts, permission: 'hosts.read' },
  { href: '/admin/customers', label: t.customers, permission: 'customers.manage' },
  { href: '/admin/people', label: t.people, permission: 'people.manage' },
  { href: '/admin/audit', label: t.audit, permission: 'audit.read' },
  { href: '/', label: t.shop },
];
/** As many as stand in a row of 1024 px beside search and account. */
const IN_A_ROW = 6;

export const MENU_BUTTON =
  'flex min-h-11 items-center gap-1.5 rounded-card px-2 font-medium whitespace-nowrap hover:bg-paper';

interface ConsoleNavProps {
  role: string;
  /** Of the page that is open. */
  path: string;
}

/** One list of links: where it is wide a row, with the rest behind "More"; where it is narrow, all in one menu. */
export function ConsoleNav({ role, path }: ConsoleNavProps) {
  const links = LINKS.filter(({ permission }) => !permission || may({ role }, permission)).map((link) => ({
    ...link,
    current: path === link.href || (link.href !== '/admin' && path.startsWith(`${link.href}/`)),
  }));
  const split = links.length > IN_A_ROW + 1 ? IN_A_ROW : links.length;
  const [row, more] = [links.slice(0, split), links.slice(split)];
  return (
    <nav aria-label={t.nav}>
      <button type="button" popoverTarget="console-menu" className={clsx(MENU_BUTTON, 'lg:hidden')}>
        <span aria-hidden>☰</span>
        <span>{frame.menu}</span>
      </button>
      <div
        id="console-menu"
        popover="auto"
        className="text-ink max-lg:menu-panel max-lg:min-w-[min(14rem,90vw)]! lg:static lg:flex lg:items-center lg:overflow-visible lg:bg-transparent"
      >
        <ul className="lg:menu-row">
          <Links links={row} />
        </ul>
        {more.length > 0 && (
          <>
            <button
              type="button"
              popoverTarget="console-more"
              className={clsx(
                MENU_BUTTON,
                'max-lg:hidden',
                more.some(({ current }) => current) && 'text-primary underline underline-offset-4',
              )}
            >
              <span>{frame.more}</span>
              <span aria-hidden>▾</span>
            </button>
            <ul
              id="console-more"
              popover="auto"
              className="text-ink max-lg:static max-lg:block max-lg:w-full max-lg:overflow-visible max-lg:bg-transparent lg:menu-panel"
            >
              <Links links={more} />
            </ul>
          </>
        )}
      </div>
    </nav>
  );
}

function Links({ links }: { links: readonly { href: string; label: string; current: boolean }[] }) {
  return links.map(({ href, label, current }) => (
    <li key={href}>
      <Link href={href as Route} prefetch={false} aria-current={current ? 'page' : undefined}>
        {label}
      </Link>
    </li>
  ));
}
