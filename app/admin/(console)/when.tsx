import { shop } from '@/shop/config';

const format = new Intl.DateTimeFormat(shop.locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: shop.timeZone,
});

/** A moment in the shop's own time zone. */
export function When({ at, className }: { at: Date; className?: string }) {
  return (
    <time dateTime={at.toISOString()} className={className}>
      {format.format(at)}
    </time>
  );
}
