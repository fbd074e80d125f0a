import clsx from 'clsx';
import { getImageProps } from 'next/image';
import type { CSSProperties } from 'react';

interface ProductPictureProps {
  src: string | undefined;
  /** Empty where the name stands beside the picture. */
  alt: string;
  /** How wide it is drawn, as in the attribute `sizes`: the browser fetches the smallest file that will do. */
  sizes: string;
  /** In the first screenful: fetched at once. */
  eager?: boolean;
  /** An `aspect-…` class where 4 : 5 does not fit; the picture's edges are cut. */
  shape?: string;
  className?: string;
  style?: CSSProperties;
}

/** A picture of 4 : 5, of any format that browsers draw; a drawing in SVG has no smaller version to choose. */
export function ProductPicture({ src, alt, sizes, eager, shape, className, style }: ProductPictureProps) {
  const frame = clsx(shape ?? 'aspect-4/5', 'w-full rounded-card bg-line object-cover', className);
  if (!src) return <div className={frame} style={style} />;
  // The element alone: as a component it would be a script of every page, and do nothing more.
  const { props } = getImageProps({
    src,
    alt,
    width: 400,
    height: 500,
    sizes,
    unoptimized: /\.svg$/i.test(src),
    loading: eager ? 'eager' : 'lazy',
    className: frame,
    ...(style && { style }),
  });
  // biome-ignore lint/performance/noImgElement: next/image has made its attributes
  return <img {...props} alt={alt} />;
}
