/** What is wrong beside the day's work: of the first page's strip, and of the morning's mail. Pure. */
import type { Route } from 'next';
import type { Rich } from '@/shop/messages/rich';
import type { Attention } from '../list/attention';
import { attention as t } from '../messages';
import { visibleText } from '../visible-text';

type Wrong = Pick<Attention, 'refusedWebhooks' | 'accountDeclines' | 'accountMessages' | 'signIns' | 'hosts'>;

const LISTS: readonly { key: Exclude<keyof Wrong, 'hosts'>; href: Route }[] = [
  { key: 'refusedWebhooks', href: '/admin/webhooks' },
  { key: 'accountDeclines', href: '/admin/figures' },
  { key: 'accountMessages', href: '/admin/people' },
  { key: 'signIns', href: '/admin/audit?action=sign-in' },
];

export interface WrongLine {
  key: string;
  href: Route;
  /** A number, or the name of a host. */
  strong: string;
  sentence: <Part>(strong: Part) => Rich<Part>;
}

/** None where nothing is wrong. */
export function wrongLines(wrong: Wrong): WrongLine[] {
  return [
    ...LISTS.filter(({ key }) => wrong[key] > 0).map(({ key, href }) => ({
      ...{ key, href, strong: String(wrong[key]) },
      sentence: <Part>(strong: Part): Rich<Part> => [strong, ` ${t[key](wrong[key])}`],
    })),
    ...wrong.hosts.map((host) => ({
      ...{ key: host, href: '/admin/confirmation-hosts' as const, sentence: t.host },
      strong: visibleText(host, 253) || t.unnamedHost,
    })),
  ];
}
