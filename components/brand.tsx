import { logo } from '@/shop/brand';
import { BrandMark } from '@/shop/brand/mark';
import { shop } from '@/shop/config';

/** Letters of a name beyond which it is written smaller, on two lines of a phone. */
const LONG = 14;

/** The merchant's logo, or the mark beside the shop's name. Inside a link to the front page. */
export function Brand() {
  if (logo) {
    return (
      // biome-ignore lint/performance/noImgElement: a small file of the build, which has no other size
      <img
        src={logo.src}
        width={logo.width}
        height={logo.height}
        alt={shop.name}
        className="h-9 w-auto max-w-full object-contain"
      />
    );
  }
  return (
    <>
      <BrandMark className="size-8 shrink-0 text-primary" />
      <span
        className={`min-w-0 wrap-anywhere font-display font-semibold ${shop.name.length > LONG ? 'text-balance text-21' : 'text-28'}`}
      >
        {shop.name}
      </span>
    </>
  );
}
