'use client';

import { buttonClass } from '@/components/ui/button';
import { hero } from '@/shop/brand';
import { shop } from '@/shop/config';
import { home as t } from '@/shop/messages';

/** One sentence and a picture. */
export function Hero() {
  return (
    <section className="grid items-center gap-8 pt-8 md:grid-cols-[5fr_7fr] md:gap-12 md:pt-12">
      <div className="flex flex-col items-start gap-6">
        <h1 className="text-40">{`${shop.tagline}.`}</h1>
        <a href="#new" className={buttonClass('primary', 'large')}>
          {t.seeNew}
        </a>
      </div>
      <picture>
        <source
          media="(width >= 48rem)"
          srcSet={hero.wide.src}
          width={hero.wide.width}
          height={hero.wide.height}
        />
        <img
          src={hero.tall.src}
          fetchPriority="high"
          alt=""
          width={hero.tall.width}
          height={hero.tall.height}
          className="h-auto w-full rounded-card bg-line"
        />
      </picture>
    </section>
  );
}
