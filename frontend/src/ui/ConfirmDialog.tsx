// A dialog that asks for confirmation.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { closeModal, showModal } from './dialog';
import { Form, useSend, type Sending } from './Form';
import './ConfirmDialog.css';

interface Props {
  question: string;
  consequence: string;
  /** The label of the button. */
  verb: string;
  /** Whether the action destroys something. */
  danger?: boolean;
  /** The action. False: it was not done, and the dialog stays open. */
  onConfirm: () => Promise<boolean | void>;
  /** Called after the action, when the dialog has closed and the focus has returned. */
  onDone?: () => void;
  onClose: () => void;
  /** Renders the form fields named in `fields`. `error` gives the error of a field. */
  children?: (error: Sending['error']) => ComponentChildren;
  fields?: string[];
}

export function ConfirmDialog(props: Props) {
  const { question, consequence, verb, danger, onConfirm, onDone, onClose, children, fields = [] } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(false);
  const sending = useSend(fields, async () => {
    if ((await onConfirm()) === false) return;
    close();
    onDone?.();
  });

  /** Closes synchronously: browsers fire `close` later, when the same button may have been pressed again. */
  function close() {
    if (closed.current) return;
    closed.current = true;
    if (dialog.current) closeModal(dialog.current); // null when it was removed together with the deleted entry
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
