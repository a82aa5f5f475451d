// Leaving an edit without saving: asks first if there are changes.
import { useState } from 'preact/hooks';
import { ConfirmDialog } from './ConfirmDialog';

/** Gives a function that cancels the edit, for the Cancel button and Escape, and the dialog to render beside the form. */
export function useCancelEdit(unsaved: boolean, discard: () => void) {
  const [asking, setAsking] = useState(false);
  const cancel = () => (unsaved ? setAsking(true) : discard());
  const dialog = asking && (
    <ConfirmDialog
      question="Discard your changes?"
      consequence="Your changes will be lost."
      verb="Discard"
      danger
      onConfirm={async () => {}}
      onDone={discard}
      onClose={() => setAsking(false)}
    />
  );
  return { cancel, dialog };
}
