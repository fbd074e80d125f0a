'use client';

import { useId } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { percentText } from '@/lib/figures/percent';
import { formatINR, paise } from '@/lib/money';
import type { ChartProps, Series } from './chart-props';

const FILL: Record<Exclude<Series['look'], 'striped' | 'line'>, string> = {
  solid: 'var(--primary)',
  faint: 'var(--edge)',
  harm: 'var(--harm)',
};
const compact = new Intl.NumberFormat('en-IN', { notation: 'compact', maximumFractionDigits: 1 });
const TICK = { fill: 'var(--muted)', fontSize: 13 };
const AXIS = { tick: TICK, tickLine: false, axisLine: { stroke: 'var(--line)' } } as const;
const TOOLTIP = {
  background: 'var(--surface)',
  border: '1px solid var(--edge)',
  borderRadius: 'var(--radius)',
};

/** Bars, and lines in percent on an axis of their own. Nothing moves: there is no motion to be reduced. */
export function Bars({ unit, series, bars }: Omit<ChartProps, 'title'>) {
  const stripes = useId();
  const rows = bars.map(({ name, values }) => ({ name, values }));
  const hasLine = series.some(({ look }) => look === 'line');
  const axisText = (value: number) =>
    unit === 'paise' ? `₹${compact.format(value / 100)}` : compact.format(value);
  const fullText = (value: number, name: string) => {
    if (series.some((one) => one.name === name && one.look === 'line')) return percentText(value);
    return unit === 'paise' ? formatINR(paise(value)) : String(value);
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 0, bottom: 0, left: 0 }}>
        <defs>
          <pattern
            id={stripes}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="var(--surface)" />
            <rect width="3" height="6" fill="var(--primary)" />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" {...AXIS} minTickGap={16} />
        <YAxis {...AXIS} width="auto" allowDecimals={false} tickFormatter={axisText} />
        {hasLine && (
          <YAxis
            yAxisId="percent"
            orientation="right"
            {...AXIS}
            width="auto"
            domain={[0, 100]}
            tickFormatter={percentText}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          contentStyle={TOOLTIP}
          cursor={{ fill: 'var(--line)', opacity: 0.5 }}
          formatter={(value, name) => [typeof value === 'number' ? fullText(value, String(name)) : '–', name]}
        />
        {series.map(({ name, look, stack }, index) => {
          const dataKey = (row: (typeof rows)[number]) => row.values[index];
          if (look === 'line') {
            return (
              <Line
                key={name}
                name={name}
                dataKey={dataKey}
                yAxisId="percent"
                stroke="var(--ink)"
                strokeWidth={2}
                dot={rows.length < 40}
                connectNulls
                isAnimationActive={false}
              />
            );
          }
          return (
            <Bar
              key={name}
              name={name}
              dataKey={dataKey}
              stackId={stack}
              fill={look === 'striped' ? `url(#${stripes})` : FILL[look]}
              stroke={look === 'striped' ? 'var(--primary)' : undefined}
              maxBarSize={40}
              isAnimationActive={false}
            />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
