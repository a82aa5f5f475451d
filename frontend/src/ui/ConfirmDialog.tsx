// Asks before something is done.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { closeModal, showModal } from './dialog';
import { Form, useSend, type Sending } from './Form';
import './ConfirmDialog.css';

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
  children?: (error: Sending['error']) => ComponentChildren;
  fields?: string[];
}

export function ConfirmDialog(props: Props) {
  const { question, consequence, verb, danger, onYes, onDone, onClose, children, fields = [] } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(false);
  const sending = useSend(fields, async () => {
    await onYes();
    close();
    onDone?.();
  });

  /** At once: browsers report that a dialog has closed a moment later, when the same button may have been pressed again. */
  function close() {
    if (closed.current) return;
    closed.current = true;
    if (dialog.current) closeModal(dialog.current); // else it went with what was deleted
    onClose();
  }

  useEffect(() => showModal(dialog.current!), []);
  return (
    <dialog ref={dialog} aria-labelledby={id} aria-describedby={`${id}c`} onCancel={close} onClose={close}>
      <h2 id={id}>{question}</h2>
      <p id={`${id}c`}>{consequence}</p>
      <Form of={sending} submit={verb} danger={danger} onCancel={close}>
        {children?.(sending.error)}
      </Form>
    </dialog>
  );
}
