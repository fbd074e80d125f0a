import { Checkbox } from '@/components/ui/checkbox';
import type { DeviceUnitView } from '@/lib/admin/devices-view';
import { fieldOf } from '@/lib/devices/device-form';

interface ReturnChoiceProps {
  devices: readonly DeviceUnitView[];
  typed: Readonly<Record<string, string>>;
}

/** Which devices come back with a refund. The gateway releases those that it names. */
export function ReturnChoice({ devices, typed }: ReturnChoiceProps) {
  if (devices.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">Devices that come back</legend>
      <p className="text-13 text-muted">
        The brand releases the ticked ones, so that they can be sold again. A refund of all that was paid
        releases every device of the order.
      </p>
      {devices.map((device) => {
        const name = fieldOf('returns', device);
        return (
          <Checkbox key={name} name={name} defaultChecked={typed[name] !== undefined}>
            {device.label}: <span className="tabular-nums wrap-anywhere">{device.identifier}</span>
          </Checkbox>
        );
      })}
    </fieldset>
  );
}
