/** The shop's mark: a banyan leaf. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path
        d="M16 2.5c7 4.3 10.6 9.3 10.6 14.4 0 5.5-4.3 9.6-10.6 9.6S5.4 22.4 5.4 16.9C5.4 11.8 9 6.8 16 2.5Z"
        fill="currentColor"
      />
      <path
        d="M16 9v20.5M16 14.5l5-3.2M16 19.5l6-3.7M16 24.2l5-3.2M16 14.5l-5-3.2M16 19.5l-6-3.7M16 24.2l-5-3.2"
        fill="none"
        stroke="var(--paper)"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
      <path d="M16 26v4" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
