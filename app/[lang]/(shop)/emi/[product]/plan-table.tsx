'use client';

import { Money } from '@/components/ui/price';
import { Sentence } from '@/components/ui/sentence';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import {
  byIssuer,
  type IssuerPlans,
  inAll,
  isPaidAtOnce,
  issuerLabel,
  lengthText,
} from '@/lib/methods/instalments/display';
import type { Plan, Tenure } from '@/lib/pinelabs';
import { emiPage as t } from '@/shop/messages';
import { PlanBenefits, PlanLabels } from '../plan-facts';

/** Every bank with its plans, by the gateway's own figures. Drawn in the browser too: the plans weigh half of their rows. */
export function PlanTables({ plans }: { plans: readonly Plan[] }) {
  return byIssuer(plans).map((group) => <IssuerSection key={group.issuer.id} {...group} />);
}

function IssuerSection({ issuer, plans }: IssuerPlans) {
  const label = issuerLabel(issuer);
  return (
    <section aria-labelledby={`issuer-${issuer.id}`} className="flex flex-col gap-3">
      <h2 id={`issuer-${issuer.id}`} className="text-21">
        {label}
      </h2>
      <Table caption={t.tableCaption(label)}>
        <TableHead>
          <HeadCell>{t.duration}</HeadCell>
          <HeadCell figures>{t.instalment}</HeadCell>
          <HeadCell figures className="max-sm:hidden">
            {t.interest}
          </HeadCell>
          <HeadCell figures>{t.total}</HeadCell>
          <HeadCell figures className="max-sm:hidden">
            {t.processingFee}
          </HeadCell>
          <HeadCell className="max-sm:hidden">{t.kind}</HeadCell>
        </TableHead>
        <TableBody>
          {plans.map((plan) => (
            <PlanRow key={`${plan.tenure.id} ${plan.tenure.months} ${plan.tenure.monthly}`} plan={plan} />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function PlanRow({ plan: { tenure } }: { plan: Plan }) {
  return (
    <>
      <TableRow>
        <Cell className="whitespace-nowrap">{isPaidAtOnce(tenure) ? t.paidAtOnce : lengthText(tenure)}</Cell>
        <Cell figures className="font-semibold">
          <Money amount={tenure.monthly} exact />
        </Cell>
        <Cell figures className="max-sm:hidden">
          <Money amount={tenure.interest} exact />
          <span className="block text-13 text-muted">{t.rate(tenure.interestRate)}</span>
        </Cell>
        <Cell figures>
          <Money amount={tenure.total} exact />
          {tenure.processingFee !== undefined && (
            <span className="block text-13 text-muted">
              <Sentence parts={t.withFee(<Money amount={inAll(tenure)} exact />)} />
            </span>
          )}
        </Cell>
        <Cell figures className="max-sm:hidden">
          <Fee tenure={tenure} />
        </Cell>
        <Cell className="min-w-60 max-sm:hidden">
          <Kind tenure={tenure} />
        </Cell>
      </TableRow>
      <NarrowRow tenure={tenure} />
    </>
  );
}

/** A phone has room for three columns: the rest of a plan stands below them. */
function NarrowRow({ tenure }: { tenure: Tenure }) {
  return (
    <tr className="border-t-0! sm:hidden">
      <Cell colSpan={3} className="pt-0">
        <p className="mb-2 text-13 text-muted">
          <Sentence
            parts={t.narrow(
              <Money amount={tenure.interest} exact />,
              tenure.interestRate,
              <Fee tenure={tenure} />,
            )}
          />
        </p>
        <Kind tenure={tenure} />
      </Cell>
    </tr>
  );
}

function Fee({ tenure: { processingFee } }: { tenure: Tenure }) {
  return processingFee === undefined ? t.noFee : <Money amount={processingFee} exact />;
}

function Kind({ tenure }: { tenure: Tenure }) {
  return (
    <div className="flex flex-col gap-2">
      <PlanLabels tenure={tenure} />
      <PlanBenefits tenure={tenure} />
    </div>
  );
}
