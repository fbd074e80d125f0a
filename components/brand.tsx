import { logo } from '@/shop/brand';
import { BrandMark } from '@/shop/brand/mark';
import { shop } from '@/shop/config';

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
      <span className="font-display text-28 font-semibold">{shop.name}</span>
    </>
  );
}
