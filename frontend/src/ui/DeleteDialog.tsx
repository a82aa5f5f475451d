// Asks before something is gone for good.
import { useEffect, useId, useRef } from 'preact/hooks';
import { FormError } from './Field';
import { useSend } from './form';

interface Props {
  question: string;
  consequence: string;
  /** What the button says. */
  verb?: string;
  /** Resolves when it is gone. */
  onDelete: () => Promise<void>;
  onClose: () => void;
}

export function DeleteDialog({ question, consequence, verb = 'Delete', onDelete, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const sending = useSend([], async () => {
    await onDelete();
    dialog.current?.close();
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}c`} onClose={onClose}>
      <form ref={sending.form} onSubmit={sending.submit}>
        <h2 id={id}>{question}</h2>
        <p id={`${id}c`}>{consequence}</p>
        <FormError text={sending.general} />
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button
            type="submit"
            class="danger"
            aria-disabled={sending.pending}
            data-pending={sending.pending || undefined}
          >
            {verb}
          </button>
        </div>
      </form>
    </dialog>
  );
}
