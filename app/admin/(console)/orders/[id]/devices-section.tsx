import type { OrderDetail } from '@/lib/console/order-detail';
import { randomToken } from '@/lib/keys';
import { When } from '../../when';
import { DeviceForms } from './device-forms';
import { DeviceList } from './device-list';
import { Section } from './section';

/** The single devices of an order: which one goes out for which unit, and what the brand says of each. */
export function DevicesSection({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  const { devices } = order;
  if (!devices) return null;
  const { open, reason, units } = devices;
  // What is to be entered has a field of its own below.
  const hasFields = mayAct && !open && !reason;
  const listed = units.filter(({ state }) => !hasFields || state !== 'missing');
  return (
    <Section
      title="Devices"
      note="Where a brand bears a part of the plan, it pays for blocked devices alone. Scan or type each one before it is sent."
    >
      <div className="card flex flex-col gap-5 p-4 md:p-6">
        {listed.length > 0 && <DeviceList units={listed} />}
        {mayAct && (
          <DeviceForms
            orderId={order.id}
            devices={devices}
            sent={order.dispatchedAt !== undefined}
            formToken={randomToken()}
          >
            {open && (
              <>
                <p>
                  Asked <When at={open.since} /> to <span>{open.kind}</span>{' '}
                  <span>{open.identifiers.join(', ')}</span>. The shop asks again by itself, under the same
                  reference; nothing happens twice.
                </p>
                <p className="text-13 wrap-anywhere text-muted">
                  Sent <span>{open.sends === 1 ? 'once' : `${open.sends} times`}</span> as{' '}
                  <span>{open.reference}</span>
                  <span>
                    {open.requestId && `; Request-ID, for the gateway’s support: ${open.requestId}`}
                  </span>
                </p>
              </>
            )}
          </DeviceForms>
        )}
      </div>
    </Section>
  );
}
