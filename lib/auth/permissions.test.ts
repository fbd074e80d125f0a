import { expect, it } from 'vitest';
import { may, PERMISSIONS, ROLES, rolesWith } from './permissions';

it('an owner may all; a packer charges and dispatches and gives nothing back', () => {
  expect(PERMISSIONS.filter((permission) => !may({ role: 'owner' }, permission))).toEqual([]);
  expect(may({ role: 'packer' }, 'orders.capture')).toBe(true);
  expect(may({ role: 'packer' }, 'orders.dispatch')).toBe(true);
  for (const permission of ['orders.refund', 'orders.cancel', 'reviews.settle', 'people.manage'] as const) {
    expect(may({ role: 'packer' }, permission)).toBe(false);
  }
  expect(may({ role: 'manager' }, 'orders.refund')).toBe(true);
});

it('an accountant reads and takes files out, and changes nothing', () => {
  const ofAccountants = PERMISSIONS.filter((permission) => may({ role: 'accountant' }, permission));
  expect(ofAccountants.filter((permission) => !/\.(read|export)$/.test(permission))).toEqual([]);
  expect(ofAccountants).toContain('webhooks.read');
  // Who did what is for owners.
  expect(ofAccountants).not.toContain('audit.read');
});

it('coupons are made by who runs the shop, read by who keeps its books, and no packer’s affair', () => {
  expect(rolesWith('coupons.change')).toEqual(['owner', 'manager']);
  expect(rolesWith('coupons.read')).toEqual(['owner', 'manager', 'accountant']);
});

it('people and customers’ data are the owners’ alone to manage, and every role may read orders', () => {
  expect(rolesWith('people.manage')).toEqual(['owner']);
  expect(rolesWith('customers.manage')).toEqual(['owner']);
  expect(rolesWith('orders.read')).toEqual([...ROLES]);
});

it('every role may look at goods; owners and managers change them', () => {
  expect(rolesWith('products.read')).toEqual([...ROLES]);
  expect(rolesWith('products.change')).toEqual(['owner', 'manager']);
});

it('a role that nobody knows may nothing, whatever it is called', () => {
  for (const role of ['admin', 'viewer', '', 'Owner', 'toString', '__proto__']) {
    expect(may({ role }, 'orders.read')).toBe(false);
  }
});
