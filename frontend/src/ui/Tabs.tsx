// One of a few views of the same place, for mouse, finger, arrow keys and screen reader (the tabs pattern of WAI-ARIA).
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Props<T extends string> {
  /** What is chosen here. */
  label: string;
  tabs: { value: T; label: string }[];
  value: T;
  onValue: (value: T) => void;
  /** What the chosen tab shows. */
  children: ComponentChildren;
}

export function Tabs<T extends string>({ label, tabs, value, onValue, children }: Props<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((it) => it.value === value);

  function move(event: KeyboardEvent) {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = (next + tabs.length) % tabs.length;
    list.current?.querySelectorAll('button')[to]?.focus();
    onValue(tabs[to]!.value);
  }

  return (
    <div class="tabs">
      <div class="views" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((it, i) => (
          <button
            key={it.value}
            type="button"
            role="tab"
            id={id + it.value}
            class="quiet"
            aria-selected={i === at}
            aria-controls={`${id}panel`}
            tabIndex={i === at ? 0 : -1}
            onClick={() => onValue(it.value)}
          >
            {it.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={id + value}>
        {children}
      </div>
    </div>
  );
}
