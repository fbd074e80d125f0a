import { CircleCheck, CircleDashed, CircleHelp, type LucideIcon, Undo2 } from 'lucide-react';
import { Chip, type Tone } from '@/components/ui/chip';
import type { DeviceUnitView } from '@/lib/console/devices-view';

const STATES: Record<DeviceUnitView['state'], { icon: LucideIcon; tone: Tone; word: string }> = {
  missing: { icon: CircleDashed, tone: 'neutral', word: 'Not entered' },
  entered: { icon: CircleDashed, tone: 'neutral', word: 'Not blocked' },
  blocked: { icon: CircleCheck, tone: 'good', word: 'Blocked' },
  unblocked: { icon: Undo2, tone: 'neutral', word: 'Unblocked' },
  unclear: { icon: CircleHelp, tone: 'harm', word: 'Unclear' },
};

/** Units with their devices and what the brand said last. */
export function DeviceList({ units }: { units: readonly DeviceUnitView[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {units.map((unit) => {
        const { icon, tone, word } = STATES[unit.state];
        return (
          <li
            key={`${unit.position}-${unit.unit}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
          >
            <span className="min-w-48 grow font-medium">{unit.label}</span>
            {unit.identifier && (
              <span className="tabular-nums wrap-anywhere">
                <span>{unit.kind === 'imei' ? 'IMEI' : 'Serial number'}</span> <span>{unit.identifier}</span>
              </span>
            )}
            <Chip icon={icon} tone={tone}>
              {word}
            </Chip>
            {unit.note && <p className="basis-full text-13 text-muted">{unit.note}</p>}
          </li>
        );
      })}
    </ul>
  );
}
