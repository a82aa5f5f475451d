// The main stories and all pages in WebKit.
import { startWebKit } from './webkit.mjs';
import { testEngine } from './stories.mjs';

testEngine('webkit', startWebKit);
