// Asks before something is gone for good.
import { AskDialog } from './AskDialog';

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
  return <AskDialog {...props} verb={verb} danger onYes={onDelete} onDone={toHeading} />;
}
