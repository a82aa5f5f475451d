// Sending something once, and showing what the server has against it where it belongs.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure, problemOf, type Problem } from '../api';

/** `fields`: the members that the form shows; what is wrong with others is told above the form. */
export function useSend(fields: string[], send: () => Promise<void>) {
  const form = useRef<HTMLFormElement>(null);
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
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true], [role=alert]');
    (wrong?.querySelector('input') ?? wrong)?.focus();
  }, [problem]);

  const errors = problem?.errors ?? [];
  const fieldOf = (pointer: string) => fields.find((name) => pointer === `#/${name}`);
  const beside = errors.filter(({ pointer }) => !fieldOf(pointer));
  return {
    form,
    submit,
    pending,
    problem,
    /** What is wrong with a field. */
    error: (name: string) => errors.find(({ pointer }) => fieldOf(pointer) === name)?.detail,
    /** What is wrong beside the fields. */
    general:
      problem && (beside.length > 0 || errors.length === 0) ? inWords({ ...problem, errors: beside }) : undefined,
  };
}

/** A problem where no field shows any of it. */
export const inWords = ({ title, detail, errors = [] }: Problem) =>
  errors.length > 0 ? errors.map((it) => it.detail).join(' ') : `${title}. ${detail}`;

/** What a form itself has against its fields, as if the server had said it: by name, `undefined` where nothing is wrong. */
export function insist(wrong: Record<string, string | false | undefined>) {
  const errors = Object.entries(wrong).flatMap(([name, detail]) => (detail ? [{ pointer: `#/${name}`, detail }] : []));
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
