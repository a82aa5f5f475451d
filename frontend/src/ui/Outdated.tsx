// A notice that a text was changed on the server after its draft was begun. The author chooses which one to keep.
import './Outdated.css';

interface Props {
  id: string;
  /** The text on the server. */
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
        <strong>This text has been changed since you began to edit it.</strong> Your draft is below. The current text
        is:
      </p>
      <blockquote tabIndex={0} dir="auto">
        {now}
      </blockquote>
      <button type="button" onClick={then(onKeep)}>
        Keep my draft
      </button>
      <button type="button" onClick={then(onTake)}>
        Discard my draft
      </button>
    </div>
  );
}
