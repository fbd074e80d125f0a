import Link from '@/components/link';
import { Notice } from '@/components/ui/notice';
import { fieldNames, checkoutForm as t } from '@/shop/messages';
import { type CheckoutFormState, wrongFields } from './form-fields';

/** What stopped the order, with a way to each place that needs a change. */
export function ErrorSummary({ message, errors }: { message: string; errors: CheckoutFormState['errors'] }) {
  const fields = wrongFields(errors);
  return (
    <Notice tone="harm" role="alert" title={message}>
      {fields.length > 0 && (
        <ul className="list-disc pl-5">
          {fields.map((name) => (
            <li key={name}>
              <a className="link" href={`#${name}`}>
                {fieldNames[name]}
              </a>
              : <span>{errors[name]}</span>
            </li>
          ))}
        </ul>
      )}
      {errors.cart && (
        <p>
          <span>{errors.cart}</span>{' '}
          <Link className="link" href="/cart">
            {t.changeCart}
          </Link>
        </p>
      )}
      {fields.length === 0 && <p>{t.errorsKept}</p>}
    </Notice>
  );
}
