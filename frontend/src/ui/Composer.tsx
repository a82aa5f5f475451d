// Where Markdown is written: it survives a reload and a failed send, and cannot be sent twice.
import { useEffect, useId, useState } from 'preact/hooks';
import { keep, kept } from '../keep';
import { FormError, Submit } from './Field';
import { useSend } from './form';
import { Preview, type Context } from './Preview';

interface Props {
  label: string;
  submit: string;
  context: Context;
  /** Names the draft in this tab's storage. */
  draft: string;
  initial?: string;
  /** Whether writing is what one came for. */
  focus?: boolean;
  /** Resolves when the text is stored. */
  onSend: (body: string) => Promise<void>;
  onCancel?: () => void;
}

export function Composer({ label, submit, context, draft, initial = '', focus, onSend, onCancel }: Props) {
  const id = useId();
  const key = `retort.draft.${draft}`;
  const [text, setText] = useState(() => kept('sessionStorage', key) ?? initial);
  const sending = useSend(['body'], async () => {
    await onSend(text);
    write('');
  });
  const error = sending.error('body');

  function write(next: string) {
    setText(next);
    keep('sessionStorage', key, next === initial ? '' : next);
  }

  function cancel() {
    keep('sessionStorage', key, '');
    onCancel?.();
  }

  useEffect(() => {
    if (!focus) return;
    const area = document.getElementById(id) as HTMLTextAreaElement;
    area.focus({ preventScroll: true });
    // After the text, but before one that is longer than its box: that is read from the start.
    const at = area.scrollHeight > area.clientHeight ? 0 : area.value.length;
    area.setSelectionRange(at, at);
    area.scrollTop = 0;
  }, []);

  return (
    <form class={`composer ${context}`} ref={sending.form} onSubmit={sending.submit} noValidate>
      <FormError text={sending.general} />
      <label for={id}>{label}</label>
      <textarea
        id={id}
        name="body"
        rows={context === 'post' ? 4 : 2}
        value={text}
        readOnly={sending.pending}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}e ${id}h` : `${id}h`}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) press(sending.form.current);
        }}
      />
      {error && (
        <p class="field-error" id={`${id}e`}>
          {capital(error)}
        </p>
      )}
      <Preview text={text} context={context} />
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
  );
}

/** Sends a form, as its button does. (Safari before 16 knows no requestSubmit.) */
const press = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[type=submit]')?.click();

/** flasky's messages about a body are written small. */
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
