import { secondFactor as t } from '@/lib/console/messages';

/** Shown once, after they were made. */
export function RecoveryCodeList({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return <p>{t.codes.kept}</p>;
  return (
    <section className="flex flex-col gap-3" aria-labelledby="recovery-codes">
      <h2 id="recovery-codes" className="text-17">
        {t.codes.heading}
      </h2>
      <p>{t.codes.text}</p>
      <ul className="grid gap-x-6 gap-y-1 rounded-card border border-line bg-surface p-4 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} translate="no">
            {code}
          </li>
        ))}
      </ul>
    </section>
  );
}
