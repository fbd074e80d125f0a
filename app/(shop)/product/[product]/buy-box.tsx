'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { Form } from '@/components/form/form';
import { useForm } from '@/components/form/use-form';
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
  /** The ids of the variants for which the gateway's page may ask for the address. */
  express: readonly string[];
}

/** The form that buys. Without scripts it is sent as it stands; with them it also says what each choice costs. */
export function BuyBox({ productId, options, variants, first, inInstalments, express }: BuyBoxProps) {
  const adding = useForm(addToCartAction);
  const buying = useForm(buyNowAction);
  const [last, setLast] = useState<'add' | 'buy'>();
  const [added, refused] = [adding.result, buying.result];
  const result = last === 'buy' ? refused : last === 'add' ? added : (added ?? refused);
  // Written by scripts alone. One order however often it is pressed; another after each answer that placed none.
  const [token, setToken] = useState<string>();
  const [chosen, setChosen] = useState(() => chosenBefore(result) ?? first.options);
  const variant = resolveVariant(variants, chosen);
  const shown = variant ?? first;

  useEffect(() => {
    if (!refused?.ok) setToken(crypto.randomUUID());
  }, [refused]);

  useEffect(() => {
    if (added) window.dispatchEvent(new Event(CART_CHANGED));
  }, [added]);

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (adding.pending || buying.pending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const way = submitter?.dataset.way === 'express' ? 'buy' : 'add';
    setLast(way);
    (way === 'buy' ? buying : adding).props.onSubmit(event);
  }

  return (
    <Form
      state={{ ...adding, props: { ...adding.props, onSubmit } }}
      hidden={{
        product: productId,
        ...(token ? { checkoutToken: token, shownPrice: String(shown.price) } : {}),
      }}
      className="flex flex-col gap-6"
    >
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
        pending={adding.pending}
        result={result}
        {...(variant && express.includes(variant.id)
          ? { express: { buy: buying.props.action, buying: buying.pending } }
          : {})}
      />
    </Form>
  );
}

/** What was chosen on the page that sent this form, where no script kept it. */
function chosenBefore(result: AddResult | undefined): Record<string, string> | undefined {
  if (!result) return undefined;
  return result.ok ? result.data.chosen : chosenOptions(result.values);
}
