'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { Price } from '@/components/ui/price';
import { chosenOptions, resolveVariant } from '@/lib/catalog/options';
import type { OptionAxis, VariantView } from '@/lib/catalog/types';
import { type AddResult, addToCartAction, buyNowAction } from './actions';
import { BuyBar } from './buy-bar';
import { EmiLine } from './emi-line';
import { OptionChips } from './option-chips';
import { StockLine } from './stock-line';

interface BuyBoxProps {
  productId: string;
  options: readonly OptionAxis[];
  variants: readonly VariantView[];
  /** What is chosen when the page opens. */
  first: VariantView;
  /** Whether the shop offers them at all. */
  inInstalments: boolean;
  /** Whether the gateway's page may ask for the address. */
  express: boolean;
}

/** The form that buys. Without scripts it is sent as it stands; with them it also says what each choice costs. */
export function BuyBox({ productId, options, variants, first, inInstalments, express }: BuyBoxProps) {
  const [added, add, adding] = useActionState(addToCartAction, undefined);
  const [refused, buy, buying] = useActionState(buyNowAction, undefined);
  const [last, setLast] = useState<'add' | 'buy'>();
  const result = last === 'buy' ? refused : last === 'add' ? added : (added ?? refused);
  const pending = adding || buying;
  // One order however often it is pressed; another after each answer that placed none.
  const token = useRef<string>(undefined);
  const [chosen, setChosen] = useState(() => chosenBefore(result) ?? first.options);
  const variant = resolveVariant(variants, chosen);
  const shown = variant ?? first;

  useEffect(() => {
    if (refused) token.current = undefined;
  }, [refused]);

  useEffect(() => {
    if (added) window.dispatchEvent(new Event(CART_CHANGED));
  }, [added]);

  function submit(event: FormEvent<HTMLFormElement>): void {
    // React empties a form once its action is done; what was chosen shall stay.
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget);
    if (pending) return;
    if (submitter?.dataset.way !== 'express') {
      setLast('add');
      startTransition(() => add(form));
      return;
    }
    token.current ??= crypto.randomUUID();
    form.set('checkoutToken', token.current);
    form.set('shownPrice', String(shown.price));
    setLast('buy');
    startTransition(() => buy(form));
  }

  return (
    <form action={add} onSubmit={submit} className="flex flex-col gap-6">
      <input type="hidden" name="product" value={productId} />
      <Price price={shown.price} mrp={shown.mrp} large />
      {inInstalments && <EmiLine productId={productId} variantId={shown.id} />}
      {options.map((axis) => (
        <OptionChips
          key={axis.name}
          axis={axis}
          chosen={chosen}
          variants={variants}
          onChoose={(value) => setChosen({ ...chosen, [axis.name]: value })}
        />
      ))}
      <StockLine variant={variant} />
      <BuyBar
        available={variant?.available ?? 0}
        pending={adding}
        result={result}
        {...(express ? { express: { buy, buying } } : {})}
      />
    </form>
  );
}

/** What was chosen on the page that sent this form, where no script kept it. */
function chosenBefore(result: AddResult | undefined): Record<string, string> | undefined {
  if (!result) return undefined;
  return result.ok ? result.data.chosen : chosenOptions(result.values);
}
