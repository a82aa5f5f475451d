// What was written and not sent yet. It belongs to the account that wrote it: nobody else who uses this browser sees it, and
// it is there again when its owner is. It survives a reload, a closed tab and signing out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from './clock';
import { currentViewer } from './session';
import { onStored, readStored, storedKeys, writeStored } from './storage';
import { toast } from './toast';

interface Stored {
  text: string;
  /** The text that it began from, as the server had it. */
  base: string;
  /** When it was last written to. */
  at: number;
  /** When it was sent, as long as no answer has come. */
  sent?: number;
}

const PREFIX = 'retort.draft.';
const MOST = 20; // for each account
const OLDEST_MS = 30 * 86_400_000;

const keyOf = (account: number, name = '') => `${PREFIX}${account}.${name}`;

function read(key: string): Stored | undefined {
  try {
    const { text, base, at, sent } = JSON.parse(readStored('localStorage', key) ?? '') as Stored;
    const sound = typeof text === 'string' && typeof base === 'string' && Math.abs(now() - at) < OLDEST_MS;
    return sound ? { text, base, at, sent } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives whether it is kept. Those that are too old go, and of too many of one account the oldest. */
function store(account: number, key: string, draft: Stored): boolean {
  if (draft.text === draft.base) return writeStored('localStorage', key, '');
  const own: [string, number][] = [];
  for (const it of storedKeys('localStorage', PREFIX)) {
    const at = read(it)?.at;
    if (at === undefined) writeStored('localStorage', it, '');
    else if (it !== key && it.startsWith(keyOf(account))) own.push([it, at]);
  }
  own.sort(([, a], [, b]) => b - a);
  for (const [it] of own.slice(MOST - 1)) writeStored('localStorage', it, '');
  return writeStored('localStorage', key, JSON.stringify(draft));
}

/** Whether there is a draft that its owner left. */
export const hasDraft = (account: number, name: string) => Boolean(read(keyOf(account, name)));

/** For an account that has been deleted. */
export function discardDrafts(account: number) {
  for (const key of storedKeys('localStorage', keyOf(account))) writeStored('localStorage', key, '');
}

export interface Draft {
  text: string;
  /** Whether it says something else than the server has. */
  unsaved: boolean;
  /** Whether the server has another text by now than the one that it began from. */
  outdated: boolean;
  sent: number | undefined;
  /** `change` is given what is written by then, which may be more than was drawn. */
  write: (change: (text: string) => string) => void;
  markSent: (at: number | undefined) => void;
  /** From now on it is a change of what the server has now. */
  rebase: () => void;
  discard: () => void;
}

/** The draft `name` of an account; `saved` is the text as the server has it. */
export function useDraft(account: number, name: string, saved: string): Draft {
  const key = keyOf(account, name);
  const [draft, setDraft] = useState<Stored>(() => read(key) ?? { text: saved, base: saved, at: 0 });
  const [safe, setSafe] = useState(true);
  const [touched, setTouched] = useState(false);
  const { text, base, sent } = draft.text === draft.base ? { ...draft, text: saved, base: saved } : draft;
  const unsaved = text !== saved;
  const latest = useRef(text);
  latest.current = text;

  const leaves = useRef(false); // whether a draft is left behind when the page goes
  leaves.current = touched && unsaved && safe;
  useEffect(
    () => () => {
      if (leaves.current && currentViewer()?.id === account) toast('What you wrote is kept as a draft.');
    },
    [],
  );
  useLeaveWarning(touched && unsaved, !safe);

  // Written, sent or discarded in another tab.
  useEffect(() => {
    if (touched) return;
    return onStored(key, () => setDraft((own) => read(key) ?? { ...own, text: own.base }));
  }, [key, touched]);

  function put(next: Stored) {
    latest.current = next.text;
    const stored = store(account, key, next);
    leaves.current = stored && next.text !== next.base;
    setDraft(next);
    setSafe(stored);
  }

  return {
    text,
    unsaved,
    outdated: unsaved && base !== saved,
    sent,
    write(change) {
      setTouched(true);
      put({ text: change(latest.current), base, at: now() });
    },
    markSent: (sent) => put({ text, base, at: now(), sent }),
    rebase: () => put({ text, base: saved, at: now() }),
    discard() {
      setTouched(false);
      put({ text: saved, base: saved, at: 0 });
    },
  };
}

/** Asks before unsaved text is left: by closing the tab or loading another site, and, where it would be lost, by a link. */
export function useLeaveWarning(unsaved: boolean, lost: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = ''; // what older browsers go by
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  useEffect(() => {
    if (!unsaved || !lost) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a[href]:not([href^="#"])');
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey; // in another tab or window: this page stays
      if (!link || elsewhere || confirm('What you wrote is not saved, and will be lost. Leave this page?')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [unsaved, lost]);
}
