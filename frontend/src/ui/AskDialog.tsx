// Asks before something is done.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { FormError, Submit } from './Field';
import { useSend } from './form';
import { closeModal, showModal } from './modal';

interface Props {
  question: string;
  consequence: string;
  /** What the button says. */
  verb: string;
  /** Whether something is lost by it. */
  danger?: boolean;
  /** Resolves when it is done. */
  onYes: () => Promise<void>;
  /** After that, when the keyboard is back where it was. */
  onDone?: () => void;
  onClose: () => void;
  /** The fields `fields`, given what is wrong with them. */
  children?: (error: (name: string) => string | undefined) => ComponentChildren;
  fields?: string[];
}

export function AskDialog(props: Props) {
  const { question, consequence, verb, danger, onYes, onDone, onClose, children, fields = [] } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const sending = useSend(fields, async () => {
    await onYes();
    close();
    onDone?.();
  });
  const close = () => dialog.current && closeModal(dialog.current);
  useEffect(() => showModal(dialog.current!), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}c`} onClose={onClose}>
      <form ref={sending.form} onSubmit={sending.submit} noValidate>
        <h2 id={id}>{question}</h2>
        <p id={`${id}c`}>{consequence}</p>
        <FormError text={sending.general} />
        {children?.(sending.error)}
        <div class="actions">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <Submit pending={sending.pending} danger={danger}>
            {verb}
          </Submit>
        </div>
      </form>
    </dialog>
  );
}
