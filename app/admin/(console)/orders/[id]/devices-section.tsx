import { Sentence } from '@/components/ui/sentence';
import { devices as t } from '@/lib/console/messages';
import type { OrderDetail } from '@/lib/console/order/order-detail';
import { randomToken } from '@/lib/security/keys';
import { When } from '../../when';
import { DeviceForms } from './device-forms';
import { DeviceList } from './device-list';
import { Section } from './section';

/** The devices of an order: which one is sent for which unit, and what the brand says about it. */
export function DevicesSection({ order, mayAct }: { order: OrderDetail; mayAct: boolean }) {
  const { devices } = order;
  if (!devices) return null;
  const { open, reason, units } = devices;
  // A device that is not entered yet has a field below.
  const hasFields = mayAct && !open && !reason;
  const listed = units.filter(({ state }) => !hasFields || state !== 'missing');
  return (
    <Section title={t.title} note={t.note}>
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
                  <Sentence
                    parts={t.openRequest(<When at={open.since} />, open.kind, open.identifiers.join(', '))}
                  />
                </p>
                <p className="text-13 wrap-anywhere text-muted">
                  <span>{t.sent(open.sends, open.reference)}</span>
                  <span>{open.requestId && t.requestId(open.requestId)}</span>
                </p>
              </>
            )}
          </DeviceForms>
        )}
      </div>
    </Section>
  );
}
