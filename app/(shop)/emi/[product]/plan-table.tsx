import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { byIssuer, type IssuerPlans, issuerLabel, monthsWords } from '@/lib/emi/display';
import type { Plan } from '@/lib/pinelabs';
import { PlanBenefits, PlanLabels } from '../plan-facts';

/** Every bank with its plans, by the gateway's own figures. */
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
      <Table caption={`Plans of ${label}`}>
        <TableHead>
          <HeadCell>Months</HeadCell>
          <HeadCell figures>A month</HeadCell>
          <HeadCell figures>Interest</HeadCell>
          <HeadCell figures>Total</HeadCell>
          <HeadCell figures>Processing fee</HeadCell>
          <HeadCell>What kind</HeadCell>
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
    <TableRow>
      <Cell className="whitespace-nowrap">{monthsWords(tenure.months)}</Cell>
      <Cell figures className="font-semibold">
        <Money amount={tenure.monthly} exact />
      </Cell>
      <Cell figures>
        <Money amount={tenure.interest} exact />
        <span className="block text-13 text-muted">{tenure.interestRate} % a year</span>
      </Cell>
      <Cell figures>
        <Money amount={tenure.total} exact />
      </Cell>
      <Cell figures>
        {tenure.processingFee === undefined ? 'None' : <Money amount={tenure.processingFee} exact />}
      </Cell>
      <Cell className="min-w-60">
        <div className="flex flex-col gap-2">
          <PlanLabels tenure={tenure} />
          <PlanBenefits tenure={tenure} />
        </div>
      </Cell>
    </TableRow>
  );
}
