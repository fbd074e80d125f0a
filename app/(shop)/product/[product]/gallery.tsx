import { ProductPicture } from '@/components/product-picture';
import type { Picture } from '@/lib/catalog/types';
import { gallery as t } from '@/shop/messages';

/** As many views as the rules below show. */
const MAX_VIEWS = 6;

const SHOWN = [
  'group-has-[.view-0:checked]:block',
  'group-has-[.view-1:checked]:block',
  'group-has-[.view-2:checked]:block',
  'group-has-[.view-3:checked]:block',
  'group-has-[.view-4:checked]:block',
  'group-has-[.view-5:checked]:block',
] as const;

/** Square on a phone, so that its first screen also shows what it is and what it costs. */
const SHAPE = 'aspect-square md:aspect-4/5';
const SIZES = '(width >= 76rem) 37rem, (width >= 48rem) 48vw, 92vw';

interface GalleryProps {
  name: string;
  pictures: readonly Picture[];
}

/** Radios choose the view and CSS shows it: arrow keys work, and no script is sent. */
export function Gallery({ name, pictures }: GalleryProps) {
  const views = pictures.slice(0, MAX_VIEWS);
  const [first] = views;
  if (views.length < 2) {
    return <ProductPicture picture={first} alt={first?.alt || name} sizes={SIZES} shape={SHAPE} eager />;
  }
  return (
    <div className="group grid gap-3 md:grid-cols-[5rem_1fr]">
      <div className="md:col-start-2">
        {views.map((picture, index) => (
          <ProductPicture
            key={picture.src}
            picture={picture}
            alt={picture.alt || t.alt(name, index + 1, views.length)}
            eager={index === 0}
            sizes={SIZES}
            shape={SHAPE}
            className={`hidden ${SHOWN[index]}`}
          />
        ))}
      </div>
      <fieldset className="flex gap-3 md:col-start-1 md:row-start-1 md:flex-col">
        <legend className="sr-only">{t.legend}</legend>
        {views.map((picture, index) => (
          <label
            key={picture.src}
            className="relative block w-16 rounded-card border border-line p-0.5 transition-colors hover:border-edge has-[:checked]:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-primary md:w-20"
          >
            <input
              type="radio"
              name="view"
              defaultChecked={index === 0}
              aria-label={t.view(index + 1)}
              className={`view-${index} absolute inset-0 cursor-pointer opacity-0`}
            />
            <ProductPicture picture={picture} alt="" sizes="5rem" className="rounded-[7px]" />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
