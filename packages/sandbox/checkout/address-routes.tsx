/** @jsxImportSource hono/jsx */
/** Express checkout asks for the address before it asks for money. */
import { Hono } from 'hono';
import { isPayable } from '../domain/payment-rules';
import type { Gateway } from '../gateway';
import { AddressPage } from './address-page';
import { collectsAddress, knownDetails, readDetails } from './express';
import { keepDetails } from './payments';
import { visits } from './visit';

export function addressRoutes(gateway: Gateway): Hono {
  const app = new Hono();
  const step = visits(gateway);

  app.get(
    '/checkout/:token/address',
    step((_c, { order, view, show, to }) => {
      if (!collectsAddress(order) || !isPayable(order)) return to('');
      return show(<AddressPage view={view} state={{ values: knownDetails(order), errors: {} }} />);
    }),
  );

  app.post(
    '/checkout/:token/address',
    step((_c, { order, view, form, show, to }) => {
      const reading = readDetails(form);
      if ('errors' in reading) {
        return show(<AddressPage view={view} state={{ values: form, errors: reading.errors }} />, 422);
      }
      keepDetails(gateway, order.order_id, reading.details);
      return to('');
    }),
  );

  return app;
}
