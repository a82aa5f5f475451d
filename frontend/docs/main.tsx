// /docs: an interactive reference of the API, by Swagger UI. Requests that are tried go to this site with the session of who is
// signed in: the browser sends its cookie, and says that the request comes from the site (Sec-Fetch-Site).
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import bundle from 'swagger-ui-dist/swagger-ui-bundle.js?url';
import 'swagger-ui-dist/swagger-ui.css';
import '../src/ui/tokens.css';
import '../src/ui/base.css';
import '../src/app/Frame.css';
import '../src/ui/notice.css';
import { currentViewer } from '../src/lib/session';
import { Logo } from '../src/ui/Logo';
import './docs.css';

const DESCRIPTION = '/api/v1/openapi.json';

/** What this page changes in the description. */
interface Description {
  servers: { url: string }[];
  paths: Record<string, object>;
  components: { parameters: Record<string, object> };
}

/** The description, with this site as the server, under whichever of its names it was opened. */
async function readDescription(): Promise<Description> {
  const answer = await fetch(DESCRIPTION);
  if (!answer.ok) throw new Error(`${DESCRIPTION}: ${answer.status}`);
  const description: Description = await answer.json();
  withoutOptionalExamples(description.paths);
  withoutOptionalExamples(description.components.parameters);
  return { ...description, servers: [{ url: '/api/v1' }] };
}

/** Swagger UI fills in examples: all filters at once, and an If-Match that never matches. Optional parameters start empty. */
function withoutOptionalExamples(node: unknown) {
  if (typeof node !== 'object' || node === null) return;
  if ('in' in node && 'schema' in node && !('required' in node)) {
    const parameter = node as {
      example?: unknown;
      examples?: unknown;
      schema: { example?: unknown; examples?: unknown };
    };
    for (const it of [parameter, parameter.schema]) {
      delete it.example;
      delete it.examples;
    }
  }
  Object.values(node).forEach(withoutOptionalExamples);
}

/** The library is a script of its own, as it was published: building it again would take long, for nothing. */
const loadScript = (src: string) =>
  new Promise((done, fail) => {
    const script = Object.assign(document.createElement('script'), { src, onload: done });
    script.onerror = () => fail(new Error(`${src} could not be loaded`));
    document.head.append(script);
  });

async function showReference(domNode: Element) {
  const [spec] = await Promise.all([readDescription(), loadScript(bundle)]);
  window.SwaggerUIBundle({
    domNode,
    spec,
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    docExpansion: 'list',
    filter: true,
    requestSnippetsEnabled: true,
    tryItOutEnabled: true,
    validatorUrl: null, // a service of others
    withCredentials: true,
  });
}

function Docs() {
  const reference = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    showReference(reference.current!).catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  }, []);
  return (
    <>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <header class="site-header">
        <div class="site-header-inner">
          <a class="brand" href="/" aria-label="Retort, home">
            <Logo />
            <span>Retort</span>
          </a>
          <Sender />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {failed && (
          <p class="notice bad" role="alert">
            The description of the API could not be loaded. <a href="">Try again</a>
          </p>
        )}
        <div ref={reference} />
      </main>
    </>
  );
}

/** As whom requests are sent. */
function Sender() {
  const viewer = currentViewer();
  return viewer ? (
    <p class="sender">
      Requests are sent as <strong>{viewer.username}</strong>.
    </p>
  ) : (
    <p class="sender">
      <a href="/login?next=%2Fdocs">Sign in</a> to send requests as yourself.
    </p>
  );
}

/** Swagger UI has its dark colours under this class. */
function followColorScheme() {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', apply);
  apply();
}

followColorScheme();
render(<Docs />, document.getElementById('app')!);
