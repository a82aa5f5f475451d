// A page whose program is loaded when somebody comes to it.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../api';
import { Failed, Skeleton } from './States';

/** `title`: the page's heading; `name`: what it is called where `load` finds it. */
export function later<Name extends string>(
  title: string,
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
) {
  let Loaded: FunctionComponent | undefined;
  return function Later() {
    const [, setThere] = useState(Boolean(Loaded));
    const [problem, setProblem] = useState<Problem>();
    useEffect(() => {
      if (Loaded) return;
      load().then(
        (pages) => {
          Loaded = pages[name];
          setThere(true);
        },
        (error: unknown) => setProblem(problemOf(error)),
      );
    }, []);
    if (Loaded) return <Loaded />;
    // No Page: one has arrived when the page itself is there.
    return (
      <div class="page">
        <h1>{title}</h1>
        {/* The site has probably been replaced by a newer one: it has to be loaded as a whole. */}
        {problem ? <Failed problem={problem} again={() => location.reload()} /> : <Skeleton rows={3} />}
      </div>
    );
  };
}
