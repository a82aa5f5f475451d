// The main stories and all pages in Chromium.
import { startChromium } from './chromium.mjs';
import { testEngine } from './stories.mjs';

testEngine('chromium', startChromium);
