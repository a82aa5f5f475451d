// The main stories and all pages in Chromium without what the oldest supported browsers lack.
import { startOld } from './old.mjs';
import { testEngine } from './stories.mjs';

testEngine('old', startOld);
