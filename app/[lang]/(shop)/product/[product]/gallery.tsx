import { ProductPicture } from '@/components/product-picture';
import type { Picture } from '@/lib/catalog/types';
import { gallery as t } from '@/shop/messages';
import { viewId } from './view-id';

/** As many views as the rules below show. */
const SHOWN = [
  'group-has-[.view-0:checked]:block',
  'group-has-[.view-1:checked]:block',
  'group-has-[.view-2:checked]:block',
  'group-has-[.view-3:checked]:block',
  'group-has-[.view-4:checked]:block',
  'group-has-[.view-5:checked]:block',
  'group-has-[.view-6:checked]:block',
  'group-has-[.view-7:checked]:block',
  'group-has-[.view-8:checked]:block',
  'group-has-[.view-9:checked]:block',
  'group-has-[.view-10:checked]:block',
  'group-has-[.view-11:checked]:block',
] as const;

/** Square on a phone, with the other views beside it: its first screen also shows what it is and what it costs (e2e/product-page.spec.ts). */
const SHAPE = 'aspect-square md:aspect-4/5';
const SIZES = '(width >= 76rem) 37rem, (width >= 48rem) 48vw, 76vw';

interface GalleryProps {
  name: string;
  pictures: readonly Picture[];
  /** Which one is shown when the page opens: that of the choice that is made then. */
  first: number;
}

/** Radios choose the view and CSS shows it: arrow keys work, and no script is sent. The choice of a colour checks its radio (buy-box.tsx). */
export function Gallery({ name, pictures, first }: GalleryProps) {
  const views = pictures.slice(0, SHOWN.length);
  const opened = first < views.length ? first : 0;
  if (views.length < 2) {
    const [only] = views;
    return <ProductPicture picture={only} alt={only?.alt || name} sizes={SIZES} shape={SHAPE} eager />;
  }
  return (
    <div className="group grid grid-cols-[minmax(0,1fr)_3.25rem] gap-2 md:grid-cols-[5rem_minmax(0,1fr)] md:gap-3">
      <div className="md:col-start-2">
        {views.map((picture, index) => (
          <ProductPicture
            key={picture.src}
            picture={picture}
            alt={picture.alt || t.alt(name, index + 1, views.length)}
            eager={index === opened}
            sizes={SIZES}
            shape={SHAPE}
            className={`hidden ${SHOWN[index]}`}
          />
        ))}
      </div>
      <fieldset className="relative md:col-start-1 md:row-start-1">
        <legend className="sr-only">{t.legend}</legend>
        {/* As high as the picture, however many there are. */}
        <div className="absolute -inset-1 flex flex-col gap-2 overflow-y-auto p-1 md:gap-3">
          {views.map((picture, index) => (
            <label
              key={picture.src}
              className="relative block shrink-0 rounded-card border border-line p-0.5 transition-colors hover:border-edge has-[:checked]:border-ink has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-primary"
            >
              <input
                id={viewId(index)}
                type="radio"
                name="view"
                defaultChecked={index === opened}
                aria-label={picture.alt || t.view(index + 1)}
                className={`view-${index} absolute inset-0 cursor-pointer opacity-0`}
              />
              <ProductPicture
                picture={picture}
                alt=""
                sizes="5rem"
                shape="aspect-square md:aspect-4/5"
                className="rounded-[7px]"
              />
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
