import './Logo.css';

/** The retort: a round flask whose long neck bends down. The same drawing is in public/favicon.svg. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <path class="logo-liquid" d="M5.1 21.4h14.2a7.1 7.1 0 0 1-14.2 0z" />
      <path
        class="logo-glass"
        d="M27.6 16l-8-4.2c-1.7-.9-3 .5-1.8 2A8.3 8.3 0 1 1 3.9 20.8C3.9 10 11 2.8 17.8 6.2l11.6 6.4"
      />
      <circle class="logo-liquid" cx="10.4" cy="17.6" r="1.3" />
      <circle class="logo-liquid" cx="13.6" cy="14" r=".9" />
    </svg>
  );
}
