import { LogOut } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { SubmitButton } from '@/components/form/submit-button';
import type { Viewer } from '@/lib/auth/guard';
import { may, type Permission } from '@/lib/auth/permissions';
import { roleNames, settlements, shell as t } from '@/lib/console/messages';
import { visibleText } from '@/lib/console/visible-text';
import { shop } from '@/shop/config';
import { signOutAction } from '../sign-in/actions';

const LINKS: readonly { href: Route; label: string; permission: Permission }[] = [
  { href: '/admin/orders', label: t.orders, permission: 'orders.read' },
  { href: '/admin/products', label: t.products, permission: 'products.read' },
  { href: '/admin/invoices', label: t.invoices, permission: 'invoices.read' },
  { href: '/admin/settlements', label: settlements.title, permission: 'settlements.read' },
  { href: '/admin/coupons', label: t.coupons, permission: 'coupons.read' },
  { href: '/admin/messages', label: t.messages, permission: 'messages.read' },
  { href: '/admin/confirmation-hosts', label: t.hosts, permission: 'hosts.read' },
  { href: '/admin/customers', label: t.customers, permission: 'customers.manage' },
  { href: '/admin/people', label: t.people, permission: 'people.manage' },
  { href: '/admin/audit', label: t.audit, permission: 'audit.read' },
];

export function ConsoleHeader({ viewer }: { viewer: Viewer }) {
  return (
    <header className="border-b border-line bg-surface">
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
        <nav aria-label={t.nav} className="flex flex-wrap items-center gap-x-5">
          <Link href="/admin" className="font-display text-21 font-semibold text-primary">
            {shop.name}
          </Link>
          {LINKS.filter(({ permission }) => may(viewer, permission)).map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false} className="py-2 font-medium hover:underline">
              {label}
            </Link>
          ))}
          <Link href="/" prefetch={false} className="py-2 text-muted hover:underline">
            {t.shop}
          </Link>
        </nav>
        <form action={signOutAction} className="flex items-center gap-3">
          <Link
            href="/admin/account"
            prefetch={false}
            className="py-2 text-13 text-muted hover:underline"
            title={viewer.email}
          >
            <span className="sr-only">{t.account}: </span>
            <span>{visibleText(viewer.name, 40)}</span>
            <span>{t.role(roleNames[viewer.role].name)}</span>
          </Link>
          <SubmitButton variant="plain" size="small" pending={t.signingOut}>
            <LogOut aria-hidden className="size-4" />
            {t.signOut}
          </SubmitButton>
        </form>
      </div>
    </header>
  );
}
