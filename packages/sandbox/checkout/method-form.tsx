/** @jsxImportSource hono/jsx */
/** The form of each way to pay. */
import { toPay } from '../domain/money';
import { CardFields } from './card-fields';
import { EmiForm } from './emi-form';
import { Choice, type FormState } from './field';
import { banksFor, METHODS, type Method, WALLETS } from './methods';
import { PayButton } from './pay-button';
import { PointsForm } from './points-form';
import { UpiForm } from './upi-form';
import type { CheckoutView } from './view';

interface MethodFormProps {
  view: CheckoutView;
  method: Method;
  state: FormState;
}

export function MethodForm({ view, method, state }: MethodFormProps) {
  switch (method) {
    case 'UPI':
      return <UpiForm view={view} state={state} />;
    case 'POINTS':
      return <PointsForm view={view} state={state} />;
    case 'CREDIT_EMI':
    case 'DEBIT_EMI':
      return <EmiForm view={view} method={method} state={state} />;
    default:
      return (
        <form
          method="post"
          action={`/checkout/${view.token}/${METHODS[method].slug}`}
          class="method"
          novalidate
        >
          <Fields view={view} method={method} state={state} />
          <PayButton view={view} amount={toPay(view.order).value} />
        </form>
      );
  }
}

function Fields({ view, method, state }: MethodFormProps & { method: 'CARD' | 'NETBANKING' | 'WALLET' }) {
  switch (method) {
    case 'CARD':
      return <CardFields state={state} />;
    case 'NETBANKING':
      return <Choice state={state} name="bank" legend="Your bank" options={banksFor(view.order)} />;
    case 'WALLET':
      return <Choice state={state} name="wallet" legend="Your wallet" options={WALLETS} />;
  }
}
