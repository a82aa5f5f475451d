// Pages of a feature that is loaded when somebody comes to one of them.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../lib/api';
import { Failed, Skeleton } from './States';

/** Gives a function that makes a page of what `load` loads: by its name there, with a heading to show meanwhile. */
export function lazyPages<Pages extends Record<string, FunctionComponent>>(load: () => Promise<Pages>) {
  return (name: keyof Pages, title: string) => {
    let Loaded: FunctionComponent | undefined;
    return function LazyPage() {
      const [, setLoaded] = useState(Boolean(Loaded));
      const [problem, setProblem] = useState<Problem>();
      useEffect(() => {
        if (Loaded) return;
        load().then(
          (pages) => {
            Loaded = pages[name];
            setLoaded(true);
          },
          (error: unknown) => setProblem(problemOf(error)),
        );
      }, []);
      if (Loaded) return <Loaded />;
      // No <Page>: one has arrived when the page itself is there.
      return (
        <div class="page">
          <h1>{title}</h1>
          {/* The site has probably been replaced by a newer one: it has to be loaded as a whole. */}
          {problem ? <Failed problem={problem} again={() => location.reload()} /> : <Skeleton rows={3} />}
        </div>
      );
    };
  };
}
