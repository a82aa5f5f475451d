// The Markdown editor with its preview. The text is stored as a draft: it survives reloads, closed tabs and failed requests.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { newKey, saveSeen, type Tagged } from '../lib/api';
import { useDraft } from '../lib/drafts';
import { useMedia } from '../lib/media';
import { publishOnce } from '../lib/publish-once';
import { toast } from '../lib/toast';
import { useCancelEdit } from './CancelEdit';
import { Conflict, type Row } from './Conflict';
import { FormError, Submit, useSend } from './Form';
import { Preview, type Context } from './Preview';
import { TabList, panelOf } from './Tabs';
import './Composer.css';

interface Props<T> {
  label: string;
  submit: string;
  context: Context;
  /** The id of the author, and the name of the draft. */
  account: number;
  draft: string;
  /** Move the focus to the text field at once. */
  focus?: boolean;
  /** `name`: the tag of what an edit replaces, or the key of a new text. */
  send: (body: string, name: string) => Promise<T>;
  onSent: (sent: T) => void;
  /** For new texts: finds the text among those that its author published since then (milliseconds since 1970). */
  find?: (body: string, since: number) => Promise<T | undefined>;
  /** For edits: the stored text, and a function that reads it again. */
  initial?: string;
  current?: () => Promise<Tagged<string>>;
  onCancel?: () => void;
}

const VIEWS = [
  { value: 'write', label: 'Write' },
  { value: 'preview', label: 'Preview' },
] as const;
type View = (typeof VIEWS)[number]['value'];

export function Composer<T>(props: Props<T>) {
  const { label, submit, context, account, focus, send, onSent, find, initial = '', current, onCancel } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [saved, setSaved] = useState(initial);
  const draft = useDraft(account, props.draft, saved);
  const [view, setView] = useState<View>('write');
  const [merging, setMerging] = useState<Row>();
  const narrow = useMedia('(max-width: 48rem)');
  const { text } = draft;
  const latestText = useRef(text);
  latestText.current = text;
  const mounted = useRef(false);

  const sending = useSend(['body'], async () => {
    setView('write'); // errors are shown there
    if (draft.outdated) return document.getElementById(`${id}o`)?.focus();
    if (current) return saveSeen(current, save);
    const publish = (key: string) => send(text, key);
    done(find ? await publishOnce(draft, publish, (since) => find(text, since)) : await publish(newKey()));
  });

  /** Saves the edit, unless the stored text has changed since the author saw it. */
  async function save(now: Tagged<string>) {
    if (now.data !== saved && now.data !== text) return setSaved(now.data);
    done(await send(text, now.tag));
  }

  const error = sending.error('body');

  function done(sent: T) {
    draft.discard();
    if (mounted.current) onSent(sent);
    else toast('Your text has been saved.'); // the user has navigated away
  }

  const { cancel, dialog } = useCancelEdit(draft.unsaved, () => {
    draft.discard();
    onCancel?.();
  });

  function keyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submitForm(sending.ref.current);
    if (event.key === 'Escape' && onCancel && !sending.pending) cancel();
  }

  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);

  // The page was closed before the response to an earlier request arrived. Text written since then stays a draft.
  useEffect(() => {
    if (!draft.sent || !find) return;
    find(text, draft.sent).then(
      (sent) => {
        if (!sent || !mounted.current) return;
        if (latestText.current === text) draft.discard();
        onSent(sent);
      },
      () => {}, // publishing again repeats the search
    );
  }, []);

  useEffect(() => setSaved(initial), [initial]);
  // A layout effect, so that the next keystroke already goes to the field.
  useLayoutEffect(() => {
    if (focus && area.current) startIn(area.current);
  }, []);

  const versions = draft.outdated ? { mine: text, theirs: saved } : draft.unsaved ? merging : undefined;
  const panel = (value: View) => (narrow ? { ...panelOf(id, value), hidden: value !== view } : {});
  return (
    <>
      <form class={`composer ${context}`} ref={sending.ref} onSubmit={sending.submit} onKeyDown={keyDown} noValidate>
        {versions && (
          <Conflict
            id={`${id}o`}
            rows={[versions]}
            merging={!draft.outdated}
            onKeep={() => draft.rebase()}
            onTake={draft.discard}
            onMerge={() => {
              setMerging(versions);
              draft.rebase();
            }}
          />
        )}
        <FormError text={sending.general} of={sending.problem} />
        <label for={id}>{label}</label>
        {narrow && (
          <TabList
            label="Editor view"
            tabs={VIEWS}
            value={view}
            onValue={setView}
            id={id}
            panel={(it) => `${id}${it}s`}
          />
        )}
        <div class="writing">
          <div class="written" id={`${id}writes`} {...panel('write')}>
            <textarea
              ref={area}
              id={id}
              name="body"
              rows={context === 'post' ? 4 : 2}
              value={text}
              readOnly={sending.pending}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}e ${id}h` : `${id}h`}
              onInput={({ currentTarget: { value } }) => draft.write(() => value)}
            />
            {error && (
              <p class="field-error" id={`${id}e`}>
                {capital(error)}
              </p>
            )}
          </div>
          <Preview text={text} context={context} id={`${id}previews`} {...panel('preview')} />
        </div>
        <div class="actions">
          <p class="field-hint" id={`${id}h`}>
            {context === 'post'
              ? 'Markdown: **bold**, _italic_, `code`, # heading'
              : 'Markdown: **bold**, _italic_, `code`'}
          </p>
          {onCancel && (
            <button type="button" onClick={cancel}>
              Cancel
            </button>
          )}
          <Submit pending={sending.pending}>{submit}</Submit>
        </div>
      </form>
      {dialog}
    </>
  );
}

/** Puts the cursor at the end of the text; at its start when the text is longer than the field. */
function startIn(area: HTMLTextAreaElement) {
  area.focus({ preventScroll: true });
  const at = area.scrollHeight > area.clientHeight ? 0 : area.value.length;
  area.setSelectionRange(at, at);
  area.scrollTop = 0;
}

/** Submits a form. (Safari before 16 lacks requestSubmit.) */
const submitForm = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[type=submit]')?.click();

/** The API's messages about a body begin with a lower-case letter, as flasky's do. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
