// Asks before something is deleted for good.
import { ConfirmDialog } from './ConfirmDialog';

interface Props {
  question: string;
  consequence: string;
  /** What the button says. */
  verb?: string;
  /** Resolves when it is gone. */
  onDelete: () => Promise<void>;
  onClose: () => void;
}

export function DeleteDialog({ verb = 'Delete', onDelete, ...props }: Props) {
  // The button that asked is probably gone, too.
  const toHeading = () => document.querySelector('h1')?.focus({ preventScroll: true });
  return <ConfirmDialog {...props} verb={verb} danger onYes={onDelete} onDone={toHeading} />;
}
