// Where Markdown is written, beside its preview. What is written survives a reload, a closed tab and a failed send.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDraft } from '../lib/drafts';
import { useMedia } from '../lib/media';
import { publishOnce } from '../lib/publish-once';
import { toast } from '../lib/toast';
import { ConfirmDialog } from './ConfirmDialog';
import { FormError, Submit, useSend } from './Form';
import { Outdated } from './Outdated';
import { Preview, type Context } from './Preview';
import { TabList, panelOf } from './Tabs';
import './Composer.css';

interface Props<T> {
  label: string;
  submit: string;
  context: Context;
  /** Who writes, and what the draft is called. */
  account: number;
  draft: string;
  /** Whether writing is what one came for. */
  focus?: boolean;
  send: (body: string) => Promise<T>;
  onSent: (sent: T) => void;
  /** Of something new: looks for it among what its author has published since, in milliseconds since 1970. */
  find?: (body: string, since: number) => Promise<T | undefined>;
  /** Of an edit: the text that is edited, and what reads it again. */
  initial?: string;
  current?: () => Promise<string>;
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
  const [asking, setAsking] = useState(false);
  const narrow = useMedia('(max-width: 48rem)');
  const { text } = draft;
  const latestText = useRef(text);
  latestText.current = text;
  const here = useRef(false); // whether this is still shown

  const sending = useSend(['body'], async () => {
    setView('write'); // where errors are shown
    if (draft.outdated) return document.getElementById(`${id}o`)?.focus();
    const latest = current ? await current() : saved;
    if (latest !== saved && latest !== text) return setSaved(latest);
    const publish = () => send(text);
    done(find ? await publishOnce(draft, publish, (since) => find(text, since)) : await publish());
  });
  const error = sending.error('body');

  function done(sent: T) {
    draft.discard();
    if (here.current) onSent(sent);
    else toast('What you wrote has been sent.'); // whoever has gone elsewhere stays there
  }

  function cancel() {
    draft.discard();
    onCancel?.();
  }

  function keyDown(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) press(sending.ref.current);
    if (event.key === 'Escape' && onCancel && !sending.pending) draft.unsaved ? setAsking(true) : cancel();
  }

  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);

  // The page was closed, or left, before an answer came. What has been written since then stays.
  useEffect(() => {
    if (!draft.sent || !find) return;
    find(text, draft.sent).then(
      (sent) => {
        if (!sent || !here.current) return;
        if (latestText.current === text) draft.discard();
        onSent(sent);
      },
      () => {}, // publishing again looks for it, too
    );
  }, []);

  useEffect(() => setSaved(initial), [initial]);
  // At once: what is typed next belongs there.
  useLayoutEffect(() => {
    if (focus && area.current) startIn(area.current);
  }, []);

  const panel = (value: View) => (narrow ? { ...panelOf(id, value), hidden: value !== view } : {});
  return (
    <>
      <form class={`composer ${context}`} ref={sending.ref} onSubmit={sending.submit} onKeyDown={keyDown} noValidate>
        {draft.outdated && <Outdated id={`${id}o`} now={saved} onKeep={draft.rebase} onTake={draft.discard} />}
        <FormError text={sending.general} />
        <label for={id}>{label}</label>
        {narrow && (
          <TabList
            label="Write or preview"
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
      {asking && (
        <ConfirmDialog
          question="Discard your changes?"
          consequence="What you have written here will be gone for good."
          verb="Discard"
          danger
          onYes={async () => {}}
          onDone={cancel}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** The keyboard goes after the text, but before one that is longer than its box: that is read from the start. */
function startIn(area: HTMLTextAreaElement) {
  area.focus({ preventScroll: true });
  const at = area.scrollHeight > area.clientHeight ? 0 : area.value.length;
  area.setSelectionRange(at, at);
  area.scrollTop = 0;
}

/** Sends a form, as its button does. (Safari before 16 knows no requestSubmit.) */
const press = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[type=submit]')?.click();

/** flasky's messages about a body are written small. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
