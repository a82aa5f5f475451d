// Chromium without the JavaScript functions and CSS that the oldest supported browsers lack.
import { startChromium } from './chromium.mjs';
import { withoutNewer } from './css.mjs';
import { LACKING, takeAway } from './lacking.mjs';

export const startOld = () =>
  startChromium(async (context) => {
    await context.addInitScript(takeAway, LACKING);
    await context.route('**/*.css', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withoutNewer(await response.text()).css });
    });
  });
