import { product as t } from '@/shop/messages';

interface AboutProps {
  paragraphs: readonly string[];
  facts: readonly (readonly [string, string])[];
}

export function About({ paragraphs, facts }: AboutProps) {
  return (
    <div className="flex max-w-prose flex-col gap-10 text-17">
      <section aria-labelledby="about" className="flex flex-col gap-4">
        <h2 id="about" className="text-21">
          {t.description}
        </h2>
        {paragraphs.map((text) => (
          // Lists of an import are lines of a paragraph.
          <p key={text} className="whitespace-pre-line">
            {text}
          </p>
        ))}
      </section>
      {facts.length > 0 && (
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-2 text-21">
            {t.specifications}
          </h2>
          <dl className="text-15">
            {facts.map(([name, value]) => (
              <div key={name} className="grid grid-cols-[2fr_3fr] gap-4 border-b border-line py-2.5">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}
