import { render } from 'preact';
// Global styles come first: the styles of components override them.
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/notice.css';
import { watchScrollPosition } from '../lib/scroll-position';
import { watchSession } from '../lib/session';
import { App } from './routes';

watchSession();
watchScrollPosition();
render(<App />, document.getElementById('app')!);
