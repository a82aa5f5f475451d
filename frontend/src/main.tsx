import { render } from 'preact';
import { watchPlace } from './place';
import { App } from './routes';
import { watchSession } from './session';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import './style/controls.css';
import './style/prose.css';
import './style/posts.css';
import './style/people.css';
import './style/account.css';
import './style/staff.css';
import './style/notices.css';

watchSession();
watchPlace();
render(<App />, document.getElementById('app')!);
