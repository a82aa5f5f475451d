// Drafts of unsent texts, in localStorage. A draft belongs to the account that wrote it: other accounts in the same browser do
// not see it. Drafts survive reloads, closed tabs and signing out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from './clock';
import { currentViewer } from './session';
import { onStored, readStored, storedKeys, writeStored } from './storage';
import { toast } from './toast';

interface Stored {
  text: string;
  /** The text on the server when the draft was begun. */
  base: string;
  /** The time of the last change. */
  at: number;
  /** When and with which key it was sent, until a response arrives. */
  sent?: number;
  key?: string;
}

const PREFIX = 'retort.draft.';
const MAX_DRAFTS = 20; // per account
const MAX_AGE_MS = 30 * 86_400_000;

const keyOf = (account: number, name = '') => `${PREFIX}${account}.${name}`;

function read(name: string): Stored | undefined {
  try {
    const { text, base, at, sent, key } = JSON.parse(readStored('localStorage', name) ?? '') as Stored;
    const valid = typeof text === 'string' && typeof base === 'string' && Math.abs(now() - at) < MAX_AGE_MS;
    return valid ? { text, base, at, sent, key: typeof key === 'string' ? key : undefined } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives whether it was stored. Deletes expired drafts, and the oldest ones beyond MAX_DRAFTS of the account. */
function store(account: number, key: string, draft: Stored): boolean {
  if (draft.text === draft.base) return writeStored('localStorage', key, '');
  const own: [string, number][] = [];
  for (const it of storedKeys('localStorage', PREFIX)) {
    const at = read(it)?.at;
    if (at === undefined) writeStored('localStorage', it, '');
    else if (it !== key && it.startsWith(keyOf(account))) own.push([it, at]);
  }
  own.sort(([, a], [, b]) => b - a);
  for (const [it] of own.slice(MAX_DRAFTS - 1)) writeStored('localStorage', it, '');
  return writeStored('localStorage', key, JSON.stringify(draft));
}

/** Whether a draft is stored. */
export const hasDraft = (account: number, name: string) => Boolean(read(keyOf(account, name)));

/** Deletes all drafts of an account that was deleted. */
export function discardDrafts(account: number) {
  for (const key of storedKeys('localStorage', keyOf(account))) writeStored('localStorage', key, '');
}

export interface Draft {
  text: string;
  /** The text on the server when the draft was begun. */
  base: string;
  /** Whether it differs from the text on the server. */
  unsaved: boolean;
  /** Whether the text on the server has changed since the draft was begun. */
  outdated: boolean;
  sent: number | undefined;
  /** By which it was sent. */
  key: string | undefined;
  /** `change` gets the latest text, which may be newer than the rendered one. */
  write: (change: (text: string) => string) => void;
  markSent: (at: number | undefined, key?: string) => void;
  /** Bases the draft, with another text if one is given, on the text that is on the server now. */
  rebase: (text?: string) => void;
  discard: () => void;
}

/** The draft `name` of an account; `saved` is the text on the server. */
export function useDraft(account: number, name: string, saved: string): Draft {
  const key = keyOf(account, name);
  const [draft, setDraft] = useState<Stored>(() => read(key) ?? { text: saved, base: saved, at: 0 });
  const [stored, setStored] = useState(true);
  const [touched, setTouched] = useState(false);
  const { text, base, sent } = draft.text === draft.base ? { ...draft, text: saved, base: saved } : draft;
  const unsaved = text !== saved;
  const latest = useRef(text);
  latest.current = text;

  const leavesDraft = useRef(false); // whether a draft remains when the page is left
  leavesDraft.current = touched && unsaved && stored;
  useEffect(
    () => () => {
      if (leavesDraft.current && currentViewer()?.id === account) toast('Draft saved.');
    },
    [],
  );
  useLeaveWarning(touched && unsaved, !stored);

  // Follow changes from other tabs.
  useEffect(() => {
    if (touched) return;
    return onStored(key, () => setDraft((own) => read(key) ?? { ...own, text: own.base }));
  }, [key, touched]);

  function update(next: Stored) {
    latest.current = next.text;
    const stored = store(account, key, next);
    leavesDraft.current = stored && next.text !== next.base;
    setDraft(next);
    setStored(stored);
  }

  return {
    text,
    base,
    unsaved,
    outdated: unsaved && base !== saved,
    sent,
    key: draft.key,
    write(change) {
      setTouched(true);
      update({ text: change(latest.current), base, at: now() });
    },
    markSent: (sent, key) => update({ text, base, at: now(), sent, key }),
    rebase: (next = text) => update({ text: next, base: saved, at: now() }),
    discard() {
      setTouched(false);
      update({ text: saved, base: saved, at: 0 });
    },
  };
}

/** Asks before the user leaves unsaved text by closing the tab or leaving the site; if it would be lost, also by a link. */
export function useLeaveWarning(unsaved: boolean, lost: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      event.returnValue = ''; // for older browsers
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);

  useEffect(() => {
    if (!unsaved || !lost) return;
    const ask = (event: MouseEvent) => {
      const link = (event.target as Element).closest('a[href]:not([href^="#"])');
      const newTab = event.ctrlKey || event.metaKey || event.shiftKey;
      if (!link || newTab || confirm('Leave this page? Your changes are not saved and will be lost.')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener('click', ask, true);
    return () => document.removeEventListener('click', ask, true);
  }, [unsaved, lost]);
}
