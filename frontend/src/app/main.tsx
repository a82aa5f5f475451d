import { render } from 'preact';
// Styles that belong to no component come first: those beside a component override them.
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
