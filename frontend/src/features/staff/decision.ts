// Decisions of moderators and administrators. If others have changed something since the page was loaded, it is shown first.
import { useEffect, useRef, useState } from 'preact/hooks';
import { saveSeen, type Tagged } from '../../lib/api';
import type { Row } from '../../ui/Conflict';

export interface Decision<T> {
  /** Sends a decision, unless something was changed. Gives whether it was sent. */
  decide: (send: (now: Tagged<T>) => Promise<void>) => Promise<boolean>;
  /** What was changed, after a decision was not sent. The next one is about the present state. */
  changed: Row[];
}

/** `shown`: what the page shows; `read` reads it again; `differences`: what people have to see before they decide. */
export function useDecision<T>(
  shown: T,
  read: () => Promise<Tagged<T>>,
  differences: (seen: T, now: T) => Row[],
): Decision<T> {
  const seen = useRef(shown);
  const [changed, setChanged] = useState<Row[]>([]);

  useEffect(() => {
    seen.current = shown;
    setChanged([]);
  }, [shown]);

  async function decide(send: (now: Tagged<T>) => Promise<void>) {
    let rows: Row[] = [];
    await saveSeen(read, async (now) => {
      rows = differences(seen.current, now.data);
      seen.current = now.data;
      if (rows.length === 0) await send(now);
    });
    setChanged(rows);
    return rows.length === 0;
  }

  return { decide, changed };
}
