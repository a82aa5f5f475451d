// A face for everybody, drawn from the 32 hexadecimal digits of avatar_hash: no third party is asked for a picture.
import { useMemo } from 'preact/hooks';

const CELLS = 5;

/** The hue, and the cells that are filled: the left three columns decide, the right two mirror them. */
export function identicon(hash: string) {
  const digit = (i: number) => parseInt(hash.charAt(i) || '0', 16);
  const hue = Math.round(((digit(0) * 16 + digit(1)) / 256) * 360);
  const filled: [number, number][] = [];
  for (let y = 0; y < CELLS; y++) {
    for (let x = 0; x < CELLS; x++) {
      if (digit(2 + y * 3 + Math.min(x, CELLS - 1 - x)) >= 8) filled.push([x, y]);
    }
  }
  return { hue, filled };
}

export function Avatar({ hash, size }: { hash: string; size: number }) {
  const { hue, filled } = useMemo(() => identicon(hash), [hash]);
  // Nobody's: still loading, or of an account that was deleted.
  const colour = /[1-9a-f]/.test(hash) ? `hsl(${hue} 42% 48%)` : 'var(--muted)';
  return (
    <svg class="avatar" viewBox="0 0 35 35" width={size} height={size} aria-hidden="true">
      <rect width="35" height="35" rx="9" fill={colour} fill-opacity=".16" />
      {filled.map(([x, y]) => (
        <rect key={`${x}${y}`} x={5 + x * 5} y={5 + y * 5} width="5.2" height="5.2" rx=".8" fill={colour} />
      ))}
    </svg>
  );
}
