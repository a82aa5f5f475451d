import { render } from 'preact';
// Global styles come first: the styles of components override them.
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/notice.css';
import { loadForSignedIn } from '../lib/on-demand';
import { watchScrollPosition } from '../lib/scroll-position';
import { currentViewer, watchSession } from '../lib/session';
import { App } from './routes';
// After the styles of components, which it overrides.
import '../ui/print.css';

watchSession();
watchScrollPosition();
const show = () => render(<App />, document.getElementById('app')!);
// Signed-in people see their page when it is complete, so that nothing appears late and moves the rest.
if (currentViewer()) loadForSignedIn().then(show);
else show();
