import { Sentence } from '@/components/ui/sentence';
import type { ReturnsView } from '@/lib/orders/returns/read-returns';
import { returns as t } from '@/shop/messages';
import { ReturnForm } from './return-form';

/** What was asked to come back, and the form that asks. */
export function ReturnsSection({ token, returns }: { token: string; returns: ReturnsView }) {
  const { open, asked } = returns;
  return (
    <section aria-labelledby="returns" className="flex max-w-prose flex-col gap-3 not-print:empty:hidden">
      {(asked.length > 0 || open) && (
        <h2 id="returns" className="text-21">
          {asked.length > 0 ? t.yours : t.title}
        </h2>
      )}
      {asked.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {asked.map(({ id, goods, askedOn, state, answer }) => (
            <li key={id} className="flex flex-col gap-1 py-3">
              <p className="font-medium">{state}</p>
              <p className="text-muted">
                <Sentence parts={t.on(<span>{goods}</span>, <span>{askedOn}</span>)} />
              </p>
              {answer && (
                <p className="wrap-anywhere">
                  <Sentence parts={t.answered(<q>{answer}</q>)} />
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <ReturnForm token={token} open={open} />
    </section>
  );
}
