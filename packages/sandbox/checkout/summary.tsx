/** @jsxImportSource hono/jsx */
/** What is bought, and for how much, from the merchant's `cart_details`. */
import { toPay } from '../domain/money';
import type { CartItem } from '../domain/order';
import { rupeesOf } from '../pages/money';
import type { CheckoutView } from './view';

export function Summary({ view }: { view: CheckoutView }) {
  const { order, items, customer, delivery } = view;
  return (
    <section class="card" aria-labelledby="summary">
      <h2 id="summary">Your order</h2>
      {items.length > 0 && (
        <ul class="items">
          {items.map((item) => (
            <li key={item.item_name}>
              <span>
                {item.item_name} <span class="quiet">× {item.item_quantity}</span>
              </span>
              <Price item={item} />
            </li>
          ))}
        </ul>
      )}
      <p class="total">
        <span>{order.pre_auth ? 'To be held' : 'To pay'}</span>
        <strong>{rupeesOf(toPay(order).value)}</strong>
      </p>
      {order.pre_auth && (
        <p class="quiet">The amount is held on your card now and charged when the merchant says so.</p>
      )}
      {delivery.length > 0 && (
        <div class="delivery">
          <h3>Delivered to</h3>
          <p>
            {delivery.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
          <a href={`/checkout/${view.token}/address`}>Change</a>
        </div>
      )}
      {customer !== undefined && <p class="quiet">Receipt to {customer}</p>}
    </section>
  );
}

function Price({ item }: { item: CartItem }) {
  const unit = item.item_discounted_unit_price ?? item.item_original_unit_price;
  return unit === undefined ? null : <span class="figure">{rupeesOf(unit * item.item_quantity)}</span>;
}
