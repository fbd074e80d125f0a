/** The sandbox's time: the machine's, moved by an offset that is kept in the state file. */
import type { SettingsStore } from './store/settings';

const OFFSET = 'clock_offset_ms';

export type Clock = ReturnType<typeof movableClock>;

export function movableClock(settings: SettingsStore) {
  let offset = settings.number(OFFSET);
  return {
    /** UTC milliseconds. */
    now: (): number => Date.now() + offset,
    iso: (): string => new Date(Date.now() + offset).toISOString(),
    offset: (): number => offset,
    move(milliseconds: number): void {
      offset = milliseconds;
      settings.setNumber(OFFSET, milliseconds);
    },
    reload(): void {
      offset = settings.number(OFFSET);
    },
  };
}
