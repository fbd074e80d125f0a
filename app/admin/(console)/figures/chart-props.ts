/** What a chart is given. */
export interface Series {
  name: string;
  /** A line has an axis of its own, in percent. */
  look: 'solid' | 'striped' | 'faint' | 'harm' | 'line';
  /** Bars of one stack stand on each other. */
  stack: string;
}

export interface ChartProps {
  title: string;
  unit: 'paise' | 'orders' | 'tries';
  series: readonly Series[];
  /** Values in the order of the series; null where there is none. */
  bars: readonly { key: string; name: string; values: readonly (number | null)[] }[];
}
