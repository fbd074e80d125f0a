/** @jsxImportSource hono/jsx */
/** Points: how much of the amount they pay, then the rest by card. The first part is a GET, so that it can be gone back to. */
import { toPay } from '../domain/money';
import { POINT_PAISE, POINTS_BALANCE, pointsFor, redeemable } from '../domain/points';
import { countOf, rupeesOf } from '../pages/money';
import { CardFields } from './card-fields';
import { Field, type FormState } from './field';
import { PayButton } from './pay-button';
import { readPointsPart } from './read-form';
import type { CheckoutView } from './view';

interface PointsProps {
  view: CheckoutView;
  state: FormState;
}

export function PointsForm({ view, state }: PointsProps) {
  const typed = state.values.points;
  const part = typed === undefined ? undefined : readPointsPart(typed, view.order);
  return (
    <>
      <p>
        You have <strong>{countOf(POINTS_BALANCE)} points</strong>, worth{' '}
        {rupeesOf(POINTS_BALANCE * POINT_PAISE)}.
      </p>
      {part && 'rest' in part ? (
        <PartsForm view={view} state={state} byPoints={part.byPoints} rest={part.rest} />
      ) : (
        <AmountForm view={view} state={part ? { ...state, errors: { points: part.error } } : state} />
      )}
    </>
  );
}

function AmountForm({ view, state }: PointsProps) {
  const most = (redeemable(toPay(view.order).value) / 100).toFixed(2);
  const values = { points: most, ...state.values };
  return (
    <form method="get" action={`/checkout/${view.token}`} class="method" novalidate>
      <input type="hidden" name="method" value="POINTS" />
      <Field
        state={{ ...state, values }}
        name="points"
        label="Rupees to pay with points"
        hint={`At most ₹${most}. The rest is paid by card.`}
        inputmode="decimal"
        autocomplete="off"
        maxlength={14}
      />
      <button type="submit" class="primary">
        Use points
      </button>
    </form>
  );
}

interface PartsProps extends PointsProps {
  /** Paise. */
  byPoints: number;
  rest: number;
}

function PartsForm({ view, state, byPoints, rest }: PartsProps) {
  return (
    <form method="post" action={`/checkout/${view.token}/points`} class="method" novalidate>
      <input type="hidden" name="points" value={state.values.points} />
      <dl class="figures">
        <div>
          <dt>By {countOf(pointsFor(byPoints))} points</dt>
          <dd>{rupeesOf(byPoints)}</dd>
        </div>
        {rest > 0 && (
          <div>
            <dt>By card</dt>
            <dd>{rupeesOf(rest)}</dd>
          </div>
        )}
      </dl>
      <p>
        <a href={`/checkout/${view.token}?method=POINTS`}>Use more or fewer points</a>
      </p>
      {rest > 0 && <CardFields state={state} />}
      <PayButton view={view} amount={byPoints + rest} />
    </form>
  );
}
