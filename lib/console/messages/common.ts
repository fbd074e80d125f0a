import type { Role } from '@/db/queries/users';
import type { OrderStatus } from '@/db/types';
import type { Rich } from '@/shop/messages/rich';

const or = new Intl.ListFormat('en', { type: 'disjunction' });

export const roleNames = {
  owner: { name: 'Owner', one: 'an owner', may: 'Everything, including people.' },
  manager: {
    name: 'Manager',
    one: 'a manager',
    may: 'Orders and money: capture, cancel, refund, dispatch. Products and stock. Coupons.',
  },
  packer: {
    name: 'Packer',
    one: 'a packer',
    may: 'Orders: capture, dispatch, delivery addresses and notes, no refunds.',
  },
  accountant: {
    name: 'Accountant',
    one: 'an accountant',
    may: 'Can view orders, products, messages and webhooks, and change nothing. Can add notes to orders.',
  },
} satisfies Record<Role, { name: string; one: string; may: string }>;

export const common = {
  /** To somebody whose account may only read. */
  readOnly: 'Your account can view but not change this. Ask an owner of the shop.',
  /** To somebody who pressed what they may not; the roles that may, the one with the most rights first. */
  notYours: (roles: readonly Role[]) =>
    `Your account may not do this. Ask ${or.format(roles.map((role) => roleNames[role].one))} of the shop.`,
  /** An operation is committed before it is sent: what could not be saved was not asked for. */
  notSaved: 'We could not save this just now; nothing was asked of the gateway. Please try again.',
  tooManyTries: (when: string) => `Too many attempts. Try again ${when}.`,
  wait: {
    aMinute: 'in a minute',
    minutes: (count: number) => `in ${count} minutes`,
    hours: (count: number) => `in ${count} hours`,
  },
  formOutOfDate: 'This form is out of date. Load the page again.',
  fieldsNeedAttention: 'Please check the marked fields.',
  noSuchOrder: 'There is no such order.',
  allOrders: 'All orders',
  orderLink: <Part>(reference: Part): Rich<Part> => ['Order ', reference],
  leave: 'Leave as it is',
  reason: 'Reason',
  reasonHint: 'For the order’s history; the customer does not see it.',
  tooLong: (most: number) => `At most ${most} characters.`,
  actionsColumn: 'Actions',
  unreadableAddress: 'an address that cannot be read',
  /** Of the gateway's status words, as a merchant reads them. */
  statuses: {
    PLACED: 'Placed',
    CREATED: 'Not paid yet',
    PENDING: 'Being paid',
    ATTEMPTED: 'Attempt declined',
    AUTHORIZED: 'Held',
    PROCESSED: 'Captured',
    PARTIALLY_CAPTURED: 'Part captured',
    PARTIALLY_REFUNDED: 'Part refunded',
    FULLY_REFUNDED: 'Refunded',
    CANCELLED: 'Cancelled',
    FAILED: 'Failed',
    EXPIRED: 'Expired',
  } satisfies Record<OrderStatus, string>,
};
