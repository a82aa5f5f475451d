// Forms: submit once at a time, and show each error at its field.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, problemOf, type Problem } from '../lib/api';
import { Reference } from './Reference';

export interface Sending {
  /** The <form>. */
  ref: RefObject<HTMLFormElement | null>;
  submit: (event: Event) => Promise<void>;
  pending: boolean;
  problem: Problem | undefined;
  /** The error of a field. */
  error: (name: string) => string | undefined;
  /** The error of the form as a whole. */
  general: string | undefined;
}

/** For a form that manages its values itself. `fields`: the fields that it shows; errors of others appear above the form. */
export function useSend(fields: string[], send: () => Promise<void>): Sending {
  const ref = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function submit(event: Event) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    try {
      await send();
      setProblem(undefined);
    } catch (error) {
      setProblem(problemOf(error));
    }
    busy.current = false;
    setPending(false);
  }

  useEffect(() => {
    if (!problem) return;
    const wrong = ref.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]');
    (wrong?.querySelector('input') ?? wrong)?.focus();
  }, [problem]);

  const errors = problem?.errors ?? [];
  const fieldOf = (pointer: string) => fields.find((name) => pointer === `#/${name}`);
  const others = errors.filter(({ pointer }) => !fieldOf(pointer));
  return {
    ref,
    submit,
    pending,
    problem,
    error: (name) => errors.find(({ pointer }) => fieldOf(pointer) === name)?.detail,
    general:
      problem && (others.length > 0 || errors.length === 0) ? problemText({ ...problem, errors: others }) : undefined,
  };
}

/** The properties of a field component. */
export interface FieldProps<T> {
  name: string;
  value: T;
  error: string | undefined;
  onValue: (value: T) => void;
}

/** Gives the properties of a field by its name. */
export type FieldOf<V> = <K extends keyof V & string>(name: K) => FieldProps<V[K]>;

/** The same, for components that show some text fields of a form. */
export type TextFieldOf<Name extends string> = (name: Name) => FieldProps<string>;

export interface FormState<V> extends Sending {
  values: V;
  setValues: (changed: Partial<V>) => void;
  field: FieldOf<V>;
}

/** A form with its values. `send` submits them. */
export function useForm<V extends object>(initial: V, send: (values: V) => Promise<void>): FormState<V> {
  const [values, setAll] = useState(initial);
  const sending = useSend(Object.keys(values), () => send(values));
  // A function of the latest values: password managers fill in several fields before the next render.
  const setValues = (changed: Partial<V>) => setAll((old) => ({ ...old, ...changed }));
  return { ...sending, values, setValues, field: fieldsOf(values, sending.error, setValues) };
}

/** Field properties for values that are stored elsewhere, such as in a draft. */
export const fieldsOf =
  <V extends object>(values: V, error: Sending['error'], setValues: (changed: Partial<V>) => void): FieldOf<V> =>
  (name) => ({
    name,
    value: values[name],
    error: error(name),
    onValue: (value) => setValues({ [name]: value } as unknown as Partial<V>),
  });

interface Props {
  of: Sending;
  /** The label of the submit button. */
  submit: string;
  danger?: boolean;
  /** Leaves the form without submitting it. */
  onCancel?: () => void;
  class?: string;
  labelledBy?: string;
  children?: ComponentChildren;
}

export function Form({ of, submit, danger, onCancel, class: name, labelledBy, children }: Props) {
  const button = (
    <Submit pending={of.pending} danger={danger}>
      {submit}
    </Submit>
  );
  return (
    <form ref={of.ref} class={name} onSubmit={of.submit} noValidate aria-labelledby={labelledBy}>
      <FormError text={of.general} of={of.problem} />
      {children}
      {onCancel ? (
        <div class="actions">
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
          {button}
        </div>
      ) : (
        button
      )}
    </form>
  );
}

/** The error of a form as a whole, in words for people; `of`: the problem that it tells. */
export function FormError({ text, of }: { text: string | undefined; of: Problem | undefined }) {
  if (!text) return null;
  return (
    <p class="notice bad" role="alert" tabIndex={-1}>
      <span>{text}</span>
      <Reference of={of} />
    </p>
  );
}

interface SubmitProps {
  pending: boolean;
  /** Whether submitting destroys something. */
  danger?: boolean;
  children: string;
}

export function Submit({ pending, danger, children }: SubmitProps) {
  return (
    <button
      type="submit"
      class={danger ? 'danger' : 'primary'}
      aria-disabled={pending}
      data-pending={pending || undefined}
    >
      {children}
    </button>
  );
}

/** A problem as text, where no field shows its errors. */
export const problemText = ({ title, detail, errors = [] }: Problem) =>
  errors.length > 0 ? errors.map((it) => it.detail).join(' ') : `${title}. ${detail}`;

/** Validates before a form is submitted: throws a Failure, as the server's would be, if a field in `wrong` has an error message. */
export function validate(wrong: Record<string, string | false | undefined>) {
  const errors = Object.entries(wrong).flatMap(([name, detail]) =>
    detail ? [{ pointer: `#/${name}`, code: codeOf(detail), detail }] : [],
  );
  if (!errors.length) return;
  const title = 'Invalid input';
  throw new Failure({
    type: 'about:blank',
    title,
    status: 400,
    detail: title,
    error: 'bad request',
    message: title,
    errors,
  });
}

export const REQUIRED = 'This field is required.';
const codeOf = (detail: string) => (detail === REQUIRED ? ('required' as const) : ('format' as const));
