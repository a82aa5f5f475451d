// A draft of a text that somebody has changed meanwhile: the writer chooses.
import './Outdated.css';

interface Props {
  id: string;
  /** What the server has now. */
  now: string;
  onKeep: () => void;
  onTake: () => void;
}

export function Outdated({ id, now, onKeep, onTake }: Props) {
  const then = (choose: () => void) => (event: Event) => {
    choose();
    const { form } = event.currentTarget as HTMLButtonElement;
    form?.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  return (
    <div class="notice outdated" role="alert" id={id} tabIndex={-1}>
      <p>
        <strong>This has been changed since you began to edit it.</strong> Your draft stands below; this is what is
        there now:
      </p>
      <blockquote tabIndex={0} dir="auto">
        {now}
      </blockquote>
      <button type="button" onClick={then(onKeep)}>
        Keep my draft
      </button>
      <button type="button" onClick={then(onTake)}>
        Discard it
      </button>
    </div>
  );
}
