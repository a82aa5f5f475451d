// Tabs, after the tabs pattern of WAI-ARIA, and links that look like them.
import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useId, useRef } from 'preact/hooks';
import './Tabs.css';

interface Props<T extends string> {
  /** The accessible name of the list. */
  label: string;
  tabs: readonly { value: T; label: string }[];
  value: T;
  onValue: (value: T) => void;
}

/** Tabs with one panel, which shows the content of the selected tab. */
export function Tabs<T extends string>({ children, ...props }: Props<T> & { children: ComponentChildren }) {
  const id = useId();
  return (
    <div class="tabs">
      <TabList {...props} id={id} />
      <div {...panelOf(id, props.value)} id={`${id}panel`}>
        {children}
      </div>
    </div>
  );
}

/** The attributes of a tab's panel; `id` is that of its list. */
export const panelOf = (id: string, value: string) => ({ role: 'tabpanel' as const, 'aria-labelledby': id + value });

interface ListProps<T extends string> extends Props<T> {
  id: string;
  /** Gives the id of a tab's panel, if each tab has its own. */
  panel?: (value: T) => string;
}

/** The tabs without a panel. */
export function TabList<T extends string>(props: ListProps<T>) {
  const { id, label, tabs, value, onValue, panel = () => `${id}panel` } = props;
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
    <div class="views" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map((it, i) => (
        <button
          key={it.value}
          type="button"
          role="tab"
          id={id + it.value}
          class="quiet"
          aria-selected={i === at}
          aria-controls={panel(it.value)}
          tabIndex={i === at ? 0 : -1}
          onClick={() => onValue(it.value)}
        >
          {it.label}
        </button>
      ))}
    </div>
  );
}

/** Links to pages that belong together: [path, name]. `label` is the accessible name. */
export function TabLinks({ label, links }: { label: string; links: readonly (readonly [string, string])[] }) {
  const { path } = useLocation();
  return (
    <nav class="views" aria-label={label}>
      {links.map(([href, name]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
