'use client';

import dynamic from 'next/dynamic';
import type { ChartProps, Series } from './chart-props';

// The library is half of what this page loads: no other page knows it, and this one shows its tables before it is there.
const Bars = dynamic(() => import('./bars').then((module) => module.Bars), { ssr: false });

/** The same figures as the table beside it, which is what everybody can read. Its height is kept free for it. */
export function Chart({ title, ...chart }: ChartProps) {
  return (
    <figure className="card p-4 noscript:hidden">
      <div role="img" aria-label={title} className="h-64">
        <Bars {...chart} />
      </div>
      <figcaption>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-13">
          {chart.series.map(({ name, look }) => (
            <li key={name} className="flex items-center gap-2">
              <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0">
                <Swatch look={look} />
              </svg>
              <span>{name}</span>
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Swatch({ look }: Pick<Series, 'look'>) {
  if (look === 'line') return <path d="M0 6H12" className="stroke-ink stroke-2" />;
  if (look === 'striped') {
    return (
      <>
        <rect x="0.5" y="0.5" width="11" height="11" className="fill-surface stroke-primary" />
        <path d="M0 6L6 0M0 12L12 0M6 12L12 6" className="stroke-primary stroke-2" />
      </>
    );
  }
  const fill = { solid: 'fill-primary', faint: 'fill-edge', harm: 'fill-harm' }[look];
  return <rect width="12" height="12" className={fill} />;
}
