import clsx from 'clsx';
import type { ComponentProps } from 'react';

interface ProductPictureProps extends Omit<ComponentProps<'img'>, 'src' | 'alt'> {
  src: string | undefined;
  /** Empty where the name stands beside the picture. */
  alt: string;
  /** In the first screenful: fetched at once. */
  eager?: boolean;
  /** An `aspect-…` class where 4 : 5 does not fit; the drawing's edges are cut. */
  shape?: string;
}

/** A drawing of 4 : 5. Plain `img`: it is SVG, which has no smaller version to choose. */
export function ProductPicture({ src, alt, eager, shape, className, ...rest }: ProductPictureProps) {
  const frame = clsx(shape ?? 'aspect-4/5', 'w-full rounded-card bg-line object-cover', className);
  if (!src) return <div className={frame} style={rest.style} />;
  return (
    // biome-ignore lint/performance/noImgElement: a drawing in SVG gains nothing from the image optimiser
    <img
      src={src}
      alt={alt}
      width={400}
      height={500}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      className={frame}
      {...rest}
    />
  );
}
