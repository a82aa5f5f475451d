// Pages of a feature that is loaded on demand.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../lib/api';
import { Failed, Skeleton } from './States';

/** Gives a function that makes a page from an export of the module that `load` imports. `title` is shown while it loads. */
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
      // Not a <Page>, which would move the focus before the content is there.
      return (
        <div class="page">
          <h1>{title}</h1>
          {/* The site has probably been upgraded, so the module no longer exists: reload everything. */}
          {problem ? <Failed problem={problem} again={() => location.reload()} /> : <Skeleton rows={3} />}
        </div>
      );
    };
  };
}
