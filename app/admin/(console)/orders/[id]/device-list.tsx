import { CircleCheck, CircleDashed, CircleHelp, type LucideIcon, Undo2 } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import { devices as t } from '@/lib/console/messages';
import type { DeviceUnitView } from '@/lib/console/order/devices-view';

const STATES: Record<DeviceUnitView['state'], { icon: LucideIcon; tone: Tone }> = {
  missing: { icon: CircleDashed, tone: 'neutral' },
  entered: { icon: CircleDashed, tone: 'neutral' },
  blocked: { icon: CircleCheck, tone: 'good' },
  unblocked: { icon: Undo2, tone: 'neutral' },
  unclear: { icon: CircleHelp, tone: 'harm' },
};

/** Units with their devices and what the brand said last. */
export function DeviceList({ units }: { units: readonly DeviceUnitView[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {units.map((unit) => {
        const { icon, tone } = STATES[unit.state];
        return (
          <li
            key={`${unit.position}-${unit.unit}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
          >
            <span className="min-w-0 flex-[1_1_12rem] font-medium">{unit.label}</span>
            {unit.identifier && (
              <span className="tabular-nums wrap-anywhere">
                <span>{unit.kind === 'imei' ? t.imei : t.serial}</span> <span>{unit.identifier}</span>
              </span>
            )}
            <Chip icon={icon} tone={tone}>
              {t.states[unit.state]}
            </Chip>
            {unit.note && <p className="basis-full text-13 text-muted">{unit.note}</p>}
          </li>
        );
      })}
    </ul>
  );
}
