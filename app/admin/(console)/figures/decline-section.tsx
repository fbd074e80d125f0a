import type { ReactNode } from 'react';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { Reason } from '@/lib/console/figures/rows';
import { figures as t } from '@/lib/console/messages';
import { percentText } from '@/lib/figures/percent';
import { Chart } from './chart';
import { Section } from './order-sections';

const { columns } = t;

/** Reasons are sentences, too long for an axis: the chart names them by their number in the table. */
export function DeclineSection({ reasons, children }: { reasons: readonly Reason[]; children: ReactNode }) {
  const all = reasons.reduce((sum, { tries }) => sum + tries, 0);
  if (all === 0) {
    return (
      <Section title={t.declines} text={t.declinesText}>
        <p role="status">{t.noDeclines}</p>
      </Section>
    );
  }
  return (
    <Section title={t.declines} text={t.declinesText}>
      <div className="contents">{children}</div>
      <Chart
        title={t.chartOf(t.declines)}
        unit="tries"
        series={[{ name: columns.tries, look: 'harm', stack: 'tries' }]}
        bars={reasons.map(({ text, tries }, index) => ({
          key: text,
          name: String(index + 1),
          values: [tries],
        }))}
      />
      <Table caption={t.declines} stacked>
        <TableHead>
          <HeadCell figures>{columns.number}</HeadCell>
          <HeadCell>{columns.reason}</HeadCell>
          <HeadCell figures>{columns.tries}</HeadCell>
          <HeadCell figures>{columns.share}</HeadCell>
        </TableHead>
        <TableBody>
          {reasons.map(({ text, tries }, index) => (
            <TableRow key={text}>
              <Cell label={columns.number} figures>
                {index + 1}
              </Cell>
              <Cell label={columns.reason} className="wide">
                {text}
              </Cell>
              <Cell label={columns.tries} figures>
                {tries}
              </Cell>
              <Cell label={columns.share} figures>
                {percentText((100 * tries) / all)}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
