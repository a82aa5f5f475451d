// The main stories and all pages in Firefox.
import { startFirefox } from './firefox.mjs';
import { testEngine } from './stories.mjs';

testEngine('firefox', startFirefox);
