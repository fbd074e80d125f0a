import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import { paymentActions as t } from '@/lib/console/messages';
import type { Returnable } from '@/lib/console/order/devices-view';
import { fieldOf } from '@/lib/methods/devices/rules/device-form';

interface ReturnChoiceProps {
  devices: Returnable;
  typed: Readonly<Record<string, string>>;
}

/** Which devices come back with a refund: the gateway ends the block of those that it names, or of the only one. */
export function ReturnChoice({ devices: { units, byAnyRefund }, typed }: ReturnChoiceProps) {
  if (units.length === 0) return null;
  if (byAnyRefund) {
    return (
      <Notice title={t.unblocksTitle}>
        {units.map(({ label, identifier }) => (
          <p key={identifier}>
            <span>{label}</span>: <span className="tabular-nums wrap-anywhere">{identifier}</span>
          </p>
        ))}
        <p>{t.unblocksText}</p>
      </Notice>
    );
  }
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">{t.returns}</legend>
      <p className="text-13 text-muted">{t.returnsHint}</p>
      {units.map((device) => {
        const name = fieldOf('returns', device);
        return (
          <Checkbox key={name} name={name} defaultChecked={typed[name] !== undefined}>
            <span>{device.label}</span>:{' '}
            <span className="tabular-nums wrap-anywhere">{device.identifier}</span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
