// A dialog that asks before something is deleted.
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  question: string;
  consequence: string;
  /** The label of the button. */
  verb?: string;
  onDelete: () => Promise<void>;
  onClose: () => void;
}

export function DeleteDialog({ verb = 'Delete', onDelete, ...props }: Props) {
  // The button that opened the dialog is usually deleted too, so the focus moves to the heading.
  const toHeading = () => document.querySelector('h1')?.focus({ preventScroll: true });
  return <ConfirmDialog {...props} verb={verb} danger onConfirm={onDelete} onDone={toHeading} />;
}
