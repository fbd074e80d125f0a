import { shop } from '@/shop/config';

const format = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'medium', timeZone: shop.timeZone });

/** A day in the shop's own time zone. */
export function Day({ at, className }: { at: Date; className?: string }) {
  return (
    <time dateTime={at.toISOString()} className={className}>
      {format.format(at)}
    </time>
  );
}
