import clsx from 'clsx';
import type { CSSProperties } from 'react';
import { pictureSources } from '@/lib/catalog/pictures/addresses';
import type { Picture } from '@/lib/catalog/types';

interface ProductPictureProps {
  /** An order keeps the address alone. */
  picture: (Pick<Picture, 'src'> & Partial<Pick<Picture, 'width' | 'height'>>) | undefined;
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

/** A picture of 4 : 5, of any format that browsers draw. Its place is kept while it comes. */
export function ProductPicture({ picture, alt, sizes, eager, shape, className, style }: ProductPictureProps) {
  const frame = clsx('picture', shape ?? 'aspect-4/5', className);
  if (!picture?.src) return <div className={frame} style={style} />;
  const sources = pictureSources(picture.src);
  return (
    // Before `src`: a browser that has read `src` alone may begin to fetch it.
    // biome-ignore lint/performance/noImgElement: its versions are made when it is stored
    <img
      {...(sources.length > 0 && {
        sizes,
        srcSet: sources.map(({ src, width }) => `${src} ${width}w`).join(', '),
      })}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      width={picture.width ?? 400}
      height={picture.height ?? 500}
      className={frame}
      style={style}
      src={picture.src}
      alt={alt}
    />
  );
}
