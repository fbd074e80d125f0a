import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';
import type { Returnable } from '@/lib/console/devices-view';
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
      <Notice title="This refund ends the brand’s block">
        {units.map(({ label, identifier }) => (
          <p key={identifier}>
            <span>{label}</span>: <span className="tabular-nums wrap-anywhere">{identifier}</span>
          </p>
        ))}
        <p>
          The gateway unblocks the only device of an order with any refund, also of a part. If the customer
          keeps the device, block it again afterwards.
        </p>
      </Notice>
    );
  }
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">Devices that come back</legend>
      <p className="text-13 text-muted">
        The refund ends the brand’s block of the ticked ones, so that they can be sold again. A refund of all
        that is left ends it for every device of the order.
      </p>
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
