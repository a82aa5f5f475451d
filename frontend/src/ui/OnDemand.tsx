// Components and pages that are loaded on demand.
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { problemOf, type Problem } from '../lib/api';
import type { OnDemand as Part } from '../lib/on-demand';
import { Failed, Skeleton } from './States';

/** Gives the part once it is loaded, or the problem. */
function usePart<Module>(part: Part<Module>) {
  const [module, setModule] = useState(() => part.loaded());
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (module) return;
    part.load().then(
      (loaded) => setModule(() => loaded),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, []);
  return { module, problem };
}

/** The site has probably been upgraded, so the file no longer exists: reload everything. */
const reload = () => location.reload();

interface Props<Module> {
  part: Part<Module>;
  /** Show nothing if it cannot be loaded; something else on the page reports it. */
  optional?: boolean;
  children: (module: Module) => ComponentChildren;
}

export function OnDemand<Module>({ part, optional, children }: Props<Module>) {
  const { module, problem } = usePart(part);
  if (problem && !optional) return <Failed problem={problem} again={reload} />;
  return <>{module && children(module)}</>;
}

/** Gives a function that makes a page from an export of the part. `title` is shown while it loads. */
export function pagesOf<Pages>(part: Part<Pages>) {
  return (name: keyof Pages, title: string) =>
    function PageOnDemand() {
      const { module, problem } = usePart(part);
      if (module) {
        const Loaded = module[name] as FunctionComponent;
        return <Loaded />;
      }
      // Not a <Page>, which would move the focus before the content is there.
      return (
        <div class="page">
          <h1>{title}</h1>
          {problem ? <Failed problem={problem} again={reload} /> : <Skeleton rows={3} />}
        </div>
      );
    };
}
