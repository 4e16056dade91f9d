/** The program's sign: a page with a seal. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 52 52" aria-hidden>
      <rect width="52" height="52" rx="13" fill="var(--color-accent)" />
      <path
        d="M15 12.5h16l7 7V39a1.5 1.5 0 0 1-1.5 1.5h-21A1.5 1.5 0 0 1 14 39V13.5a1 1 0 0 1 1-1Z"
        fill="var(--color-on-accent)"
      />
      <path d="M31 12.5v5.5a1.5 1.5 0 0 0 1.5 1.5H38Z" fill="var(--color-accent)" opacity="0.35" />
      <path d="M18.5 20h8M18.5 25h15M18.5 30h9" stroke="var(--color-accent)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="32" cy="34" r="4.4" fill="none" stroke="var(--color-accent)" strokeWidth="2" />
    </svg>
  )
}
