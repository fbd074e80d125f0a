import { orderDetails } from '@/shop/messages';

/** What was chosen of a product: `Colour: Haldi, Size: M`. */
export function optionsText(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => orderDetails.option(name, value))
    .join(', ');
}
