import { Select } from '@/components/ui/select';
import { MAX_QUANTITY } from '@/lib/cart/types';
import { buyBox as t } from '@/shop/messages';

/** How many: never more than there are, nor than a cart takes. */
export function Quantity({ available }: { available: number }) {
  const most = Math.max(1, Math.min(MAX_QUANTITY, available));
  return (
    <Select name="quantity" aria-label={t.quantity} className="w-20">
      {Array.from({ length: most }, (_, index) => index + 1).map((quantity) => (
        <option key={quantity} value={quantity}>
          {quantity}
        </option>
      ))}
    </Select>
  );
}
