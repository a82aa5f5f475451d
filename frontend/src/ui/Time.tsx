// Relative times such as "3 minutes ago", updated while the page is open. The tooltip has the exact time.
import { now } from '../lib/clock';
import { createStore } from '../lib/store';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

function fromNow(ms: number): string {
  const seconds = Math.round(ms / 1000);
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.trunc(seconds / length), unit);
  }
  return seconds > -10 ? 'just now' : 'a few seconds ago';
}

/** Incremented every 30 seconds, to update relative times. */
const ticks = createStore(0);
setInterval(() => document.hidden || ticks.set(ticks.get() + 1), 30_000);

/** A time in the past. One that appears to be in the future is shown as now. */
export function Ago({ time }: { time: string }) {
  ticks.use();
  const date = new Date(time);
  return (
    <time dateTime={time} title={absolute.format(date)}>
      {fromNow(Math.min(0, date.getTime() - now()))}
    </time>
  );
}

export function Day({ time }: { time: string }) {
  const date = new Date(time);
  return (
    <time dateTime={time} title={absolute.format(date)}>
      {day.format(date)}
    </time>
  );
}

const SOON_MS = 48 * 3_600_000;

/** The time when something ends or ended: "in 23 hours", or the date. */
export function Until({ time }: { time: string }) {
  ticks.use();
  const date = new Date(time);
  const left = date.getTime() - now();
  return left < SOON_MS ? (
    <time dateTime={time} title={absolute.format(date)}>
      {fromNow(left)}
    </time>
  ) : (
    <>
      on <Day time={time} />
    </>
  );
}

/** The time of publication, and whether it was edited. */
export function Written({ timestamp, edited_at }: { timestamp: string; edited_at: string | null }) {
  return (
    <>
      <Ago time={timestamp} />
      {edited_at && <span title={`Edited ${absolute.format(new Date(edited_at))}`}> · edited</span>}
    </>
  );
}
