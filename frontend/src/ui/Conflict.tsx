// Shown when others have changed what is being edited: both versions. The writer keeps one, or merges them.
import './Conflict.css';

export interface Row {
  /** The field, where there are several. */
  label?: string;
  mine: string;
  theirs: string;
}

interface Props {
  id: string;
  rows: Row[];
  onKeep: () => void;
  onTake: () => void;
  /** Continue editing, with both versions in view. */
  onMerge: () => void;
  /** Whether the writer has chosen to do so. */
  merging: boolean;
}

export function Conflict({ id, rows, onKeep, onTake, onMerge, merging }: Props) {
  const choice = (label: string, choose: () => void) => (
    <button
      type="button"
      onClick={({ currentTarget: { form } }) => {
        choose();
        form?.querySelector<HTMLElement>('textarea, input')?.focus();
      }}
    >
      {label}
    </button>
  );
  return (
    <section class="notice conflict" aria-labelledby={`${id}h`} id={id} tabIndex={-1}>
      <p role={merging ? undefined : 'alert'} id={`${id}h`}>
        <strong>This has been changed since you began to edit it.</strong>{' '}
        {merging ? 'Merge both versions below, then save.' : 'Nothing is saved before you choose.'}
      </p>
      <Version title="Yours" rows={rows} of="mine" />
      <Version title="Theirs" rows={rows} of="theirs" />
      {!merging && (
        <div class="choices">
          {choice('Keep mine', onKeep)}
          {choice('Take theirs', onTake)}
          {choice('Merge both', onMerge)}
        </div>
      )}
    </section>
  );
}

/** Long texts scroll, so they can be reached by keyboard. */
export function Version({ title, rows, of }: { title: string; rows: Row[]; of: 'mine' | 'theirs' }) {
  return (
    <div class="version">
      <p class="whose">{title}</p>
      {rows.map((it) => (
        <div key={it.label}>
          {it.label && <p class="muted">{it.label}</p>}
          <blockquote tabIndex={0} dir="auto" aria-label={it.label ? `${title}: ${it.label}` : title}>
            {it[of] || <em class="muted">Nothing</em>}
          </blockquote>
        </div>
      ))}
    </div>
  );
}
