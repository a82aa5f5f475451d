// Shows the toasts. The live region always exists, so that screen readers announce what is added to it.
import { useEffect, useRef } from 'preact/hooks';
import { dismiss, toasts, type Toast } from '../lib/toast';
import { Reference } from '../ui/Reference';
import './Toasts.css';

const SHOWN_MS = 7000;

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.use().map((it) => (
        <Message key={it.id} {...it} />
      ))}
    </div>
  );
}

function Message({ id, text, of }: Toast) {
  const timer = useRef(0);
  const pause = () => clearTimeout(timer.current);
  const start = () => {
    pause();
    timer.current = window.setTimeout(() => dismiss(id), SHOWN_MS);
  };
  useEffect(() => {
    start();
    return pause;
  }, []);
  return (
    <div class="toast" onMouseEnter={pause} onMouseLeave={start} onFocusIn={pause} onFocusOut={start}>
      <p>
        {text}
        <Reference of={of} />
      </p>
      <button type="button" class="quiet icon" aria-label="Dismiss" onClick={() => dismiss(id)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </div>
  );
}
