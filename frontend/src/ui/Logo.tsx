/** The retort: a round flask whose long neck bends down. The same drawing is in public/favicon.svg. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="logo-liquid" d="M4.6 20.5h15.8a8 8 0 0 1-15.8 0z" />
      <path
        class="logo-glass"
        d="M6.6 14.2C6.8 7.4 12 3.6 17.4 6l12 6.6M27.6 16l-8.4-4.4c-1.6-.8-2.8.3-1.9 1.9A8.6 8.6 0 1 1 6.6 14.2"
      />
      <circle class="logo-liquid" cx="10.6" cy="17.2" r="1.3" />
      <circle class="logo-liquid" cx="14.2" cy="14.4" r=".9" />
    </svg>
  );
}
