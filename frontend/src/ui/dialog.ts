// Modal dialogs, with a fallback for browsers without <dialog> (Safari before 15.4, Firefox before 98).

/** Opens a modal dialog. It traps the focus, which returns to where it was when the dialog closes. */
export function showModal(dialog: HTMLDialogElement) {
  if (dialog.showModal) return dialog.showModal();
  const before = document.activeElement as HTMLElement | null;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, textarea, button')];
  dialog.setAttribute('open', '');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.addEventListener('close', () => before?.focus());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeModal(dialog);
    if (event.key !== 'Tab') return;
    event.preventDefault();
    const at = stops.indexOf(document.activeElement as HTMLElement) + (event.shiftKey ? -1 : 1);
    stops[(at + stops.length) % stops.length]?.focus();
  });
  stops[0]?.focus();
}

export function closeModal(dialog: HTMLDialogElement) {
  if (dialog.close) dialog.close();
  else dialog.dispatchEvent(new Event('close'));
}
