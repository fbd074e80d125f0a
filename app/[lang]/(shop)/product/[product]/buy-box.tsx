'use client';

import { type FormEvent, type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { CART_CHANGED } from '@/components/cart-count-cookie';
import { Form } from '@/components/form/form';
import { useForm } from '@/components/form/use-form';
import { Price } from '@/components/ui/price';
import { chosenOptions, resolveVariant } from '@/lib/catalog/options';
import { viewOf } from '@/lib/catalog/pictures/views-of-values';
import type { OptionAxis, VariantView } from '@/lib/catalog/types';
import { stockAlert } from '@/shop/messages';
import { type AddResult, addToCartAction, buyNowAction } from './actions';
import { BuyBar } from './buy-bar';
import { EmiLine } from './emi-line';
import { OptionChips } from './option-chips';
import { Quantity } from './quantity';
import { alertedSku, StockAlert } from './stock-alert';
import { stockAlertAction } from './stock-alert-action';
import { StockLine } from './stock-line';
import { viewId } from './view-id';

interface BuyBoxProps {
  productId: string;
  options: readonly OptionAxis[];
  variants: readonly VariantView[];
  /** What is chosen when the page opens. */
  first: VariantView;
  /** The places of the pictures that show a value: see `viewsOfValues`. */
  views: Readonly<Record<string, number>>;
  /** Whether the shop offers them at all. */
  inInstalments: boolean;
  /** The ids of the variants for which the gateway's page may ask for the address. */
  express: readonly string[];
  /** Whether the shop can write to who waits for something. */
  alerts: boolean;
  /** Below the price. */
  summary: ReactElement;
  /** Below the button: delivery and returns. */
  promises: ReactElement;
  /** What is agreed to by the button that leaves the cart aside, where there is one. */
  agreed: ReactNode;
}

/** The form that buys. Without scripts it is sent as it stands; with them it also says what each choice costs. */
export function BuyBox(props: BuyBoxProps) {
  const { productId, options, variants, first, views, inInstalments, express, alerts } = props;
  const adding = useForm(addToCartAction);
  const buying = useForm(buyNowAction);
  const [last, setLast] = useState<'add' | 'buy'>();
  const [added, refused] = [adding.result, buying.result];
  const result = last === 'buy' ? refused : last === 'add' ? added : (added ?? refused);
  // Written by scripts alone. One order however often it is pressed; another after each answer that placed none.
  const [token, setToken] = useState<string>();
  const alerting = useForm(stockAlertAction, stockAlert.unreachable);
  const [chosen, setChosen] = useState(
    () => chosenBefore(result) ?? optionsOf(variants, alertedSku(alerting.result)) ?? first.options,
  );
  const variant = resolveVariant(variants, chosen);
  const shown = variant ?? first;
  const available = variant?.available ?? 0;
  const buysNow = variant !== undefined && available > 0 && express.includes(variant.id);
  useShownView(viewOf(views, chosen));

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
    <>
      <Form
        state={{ ...adding, props: { ...adding.props, onSubmit } }}
        hidden={{
          product: productId,
          ...(token ? { checkoutToken: token, shownPrice: String(shown.price) } : {}),
        }}
        className="flex flex-col gap-5"
      >
        <div className="flex flex-col gap-2">
          <Price price={shown.price} mrp={shown.mrp} large />
          <div className="contents">{props.summary}</div>
        </div>
        {options.map((axis) => (
          <OptionChips
            key={axis.name}
            axis={axis}
            chosen={chosen}
            variants={variants}
            onChoose={(value) => setChosen({ ...chosen, [axis.name]: value })}
          />
        ))}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {available > 0 && <Quantity available={available} />}
          <StockLine variant={variant} />
        </div>
        <BuyBar
          available={available}
          pending={adding.pending}
          result={result}
          {...(buysNow ? { express: { buy: buying.props.action, buying: buying.pending } } : {})}
        />
      </Form>
      {alerts && variant?.available === 0 && (
        <StockAlert key={variant.id} sku={variant.id} state={alerting} />
      )}
      <div className="flex flex-col gap-3">
        <div className="contents">{props.promises}</div>
        {buysNow && <div className="contents">{props.agreed}</div>}
        {/* The last of them: it comes when it is known, and moves nothing that stands beside the button. */}
        {inInstalments && <EmiLine productId={productId} variantId={shown.id} />}
      </div>
    </>
  );
}

/** The picture follows the colour. One that was chosen by hand stays until another colour is. */
function useShownView(view: number | undefined): void {
  useEffect(() => {
    const radio = view === undefined ? null : document.getElementById(viewId(view));
    if (radio instanceof HTMLInputElement) radio.checked = true;
  }, [view]);
}

/** What was chosen on the page that sent this form, where no script kept it. */
function chosenBefore(result: AddResult | undefined): Record<string, string> | undefined {
  if (!result) return undefined;
  return result.ok ? result.data.chosen : chosenOptions(result.values);
}

const optionsOf = (variants: readonly VariantView[], sku: string | undefined) =>
  variants.find(({ id }) => id === sku)?.options;
