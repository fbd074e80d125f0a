'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { SubmitButton } from '@/components/form/submit-button';
import type { Role } from '@/lib/auth/permissions';
import { keys, roleNames, shell as t } from '@/lib/console/messages';
import { shop } from '@/shop/config';
import { signOutAction } from '../sign-in/actions';
import { ConsoleNav, MENU_BUTTON } from './console-nav';
import { ListKeys } from './list-keys';
import { LiveUpdates } from './live-updates';
import { OrderSearch } from './orders/order-search';

interface ConsoleHeaderProps {
  name: string;
  email: string;
  role: Role;
}

/**
 * The browser's component, though it works without scripts: what it is given travels once, and no markup a second time.
 * What its buttons open are popovers, which close by Escape, by a press beside them and by themselves.
 */
export function ConsoleHeader({ name, email, role }: ConsoleHeaderProps) {
  const path = usePathname() ?? '';
  const header = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = useRef(path);
  // A page that is reached by a link of a menu does not lie behind it; a menu that was opened before the scripts came stays.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    const open = header.current?.querySelectorAll<HTMLElement>(':popover-open') ?? [];
    for (const menu of open) menu.hidePopover();
  }, [path]);
  return (
    <header ref={header} className="border-b border-line bg-surface print:hidden">
      <div className="page flex flex-wrap items-center gap-x-3 lg:flex-nowrap">
        <Link
          href="/admin"
          prefetch={false}
          className="flex min-h-14 min-w-0 items-center font-display text-21 font-semibold text-primary max-lg:flex-1 lg:max-w-36 lg:shrink-0 xl:max-w-52"
        >
          <span className="truncate">{shop.name}</span>
        </Link>
        <ConsoleNav role={role} path={path} />
        <div
          data-site-search
          className="max-lg:order-last max-lg:w-full max-lg:pb-2 lg:ml-auto lg:max-w-64 lg:min-w-32 lg:flex-1 lg:[&_button]:hidden"
        >
          <OrderSearch term="" />
        </div>
        <button type="button" popoverTarget="console-account" className={clsx(MENU_BUTTON, 'lg:ml-auto')}>
          <span className="sr-only">{t.account}: </span>
          <span className="max-w-28 truncate">{name}</span>
          <span aria-hidden>▾</span>
        </button>
        <div id="console-account" popover="auto" className="menu-panel min-w-[min(14rem,90vw)]! text-ink">
          <p className="max-w-72 px-3 py-2 text-13 wrap-anywhere">
            <span className="block font-semibold">{name}</span>
            <span className="block text-muted">{email}</span>
            <span className="block text-muted">{roleNames[role].name}</span>
          </p>
          <Link href="/admin/account" prefetch={false}>
            {t.account}
          </Link>
          {scripted && (
            <button type="button" onClick={() => setHelp(true)}>
              {keys.title}
            </button>
          )}
          <form action={signOutAction}>
            <SubmitButton variant="plain" size="small" pending={t.signingOut}>
              {t.signOut}
            </SubmitButton>
          </form>
        </div>
      </div>
      {scripted && (
        <>
          <LiveUpdates path={path} />
          <ListKeys help={help} onHelp={setHelp} />
        </>
      )}
    </header>
  );
}

const never = () => () => undefined;
