// What was written and not sent yet. It belongs to the account that wrote it: nobody else who uses this browser sees it, and
// it is there again when its owner is. It survives a reload, a closed tab and signing out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from './clock';
import { keep, kept, keysOf } from './keep';
import { viewerNow } from './session';
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
const LONGEST_MS = 30 * 86_400_000;

const keyOf = (account: number, name = '') => `${PREFIX}${account}.${name}`;

function read(key: string): Stored | undefined {
  try {
    const { text, base, at, sent } = JSON.parse(kept('localStorage', key) ?? '') as Stored;
    const sound = typeof text === 'string' && typeof base === 'string' && Math.abs(now() - at) < LONGEST_MS;
    return sound ? { text, base, at, sent } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives whether it is kept. Those that are too old go, and of too many of one account the oldest. */
function store(account: number, key: string, draft: Stored): boolean {
  if (draft.text === draft.base) return keep('localStorage', key, '');
  const own: [string, number][] = [];
  for (const it of keysOf('localStorage', PREFIX)) {
    const at = read(it)?.at;
    if (at === undefined) keep('localStorage', it, '');
    else if (it !== key && it.startsWith(keyOf(account))) own.push([it, at]);
  }
  own.sort(([, a], [, b]) => b - a);
  for (const [it] of own.slice(MOST - 1)) keep('localStorage', it, '');
  return keep('localStorage', key, JSON.stringify(draft));
}

/** Whether there is a draft that its owner left. */
export const hasDraft = (account: number, name: string) => Boolean(read(keyOf(account, name)));

/** For an account that is no more. */
export function forgetDrafts(account: number) {
  for (const key of keysOf('localStorage', keyOf(account))) keep('localStorage', key, '');
}

export interface Draft {
  text: string;
  /** Whether it says something else than the server has. */
  unsaved: boolean;
  /** Whether the server has another text by now than the one that it began from. */
  outdated: boolean;
  sent: number | undefined;
  write: (text: string) => void;
  mark: (sent: number | undefined) => void;
  /** From now on it is a change of what the server has now. */
  rebase: () => void;
  forget: () => void;
}

/** The draft `name` of an account; `saved` is the text as the server has it. */
export function useDraft(account: number, name: string, saved: string): Draft {
  const key = keyOf(account, name);
  const [draft, setDraft] = useState<Stored>(() => read(key) ?? { text: saved, base: saved, at: 0 });
  const [safe, setSafe] = useState(true);
  const [touched, touch] = useState(false);
  const { text, base, sent } = draft.text === draft.base ? { ...draft, text: saved, base: saved } : draft;
  const unsaved = text !== saved;

  const left = useRef(false);
  left.current = touched && unsaved;
  useEffect(
    () => () => {
      if (left.current && viewerNow()?.id === account) toast('What you wrote is kept as a draft.');
    },
    [],
  );
  useAsking(touched && unsaved, !safe);

  // Written, sent or discarded in another tab.
  useEffect(() => {
    if (touched) return;
    const follow = (event: StorageEvent) => {
      if (event.key === key) setDraft((own) => read(key) ?? { ...own, text: own.base });
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [key, touched]);

  function put(next: Stored) {
    left.current = next.text !== next.base;
    setDraft(next);
    setSafe(store(account, key, next));
  }

  return {
    text,
    unsaved,
    outdated: unsaved && base !== saved,
    sent,
    write(text) {
      touch(true);
      put({ text, base, at: now() });
    },
    mark: (sent) => put({ text, base, at: now(), sent }),
    rebase: () => put({ text, base: saved, at: now() }),
    forget() {
      touch(false);
      put({ text: saved, base: saved, at: 0 });
    },
  };
}

/** Asks before a page with unsaved text goes: whenever it is left for good, and, where the text could not be kept, for a link. */
export function useAsking(unsaved: boolean, lost: boolean) {
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
      if (!link || confirm('What you wrote is not saved, and will be lost. Leave this page?')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [unsaved, lost]);
}
