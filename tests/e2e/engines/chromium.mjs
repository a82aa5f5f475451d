// Chromium, by Playwright.
import { launchChromium } from '../site.mjs';

/** `prepare(context)` is called for each profile before its first page. */
export async function startChromium(prepare = () => {}) {
  const browser = await launchChromium();
  return {
    close: () => browser.close(),
    async open() {
      const context = await browser.newContext();
      await prepare(context);
      const page = await context.newPage();
      const complaints = [];
      page.on('pageerror', (error) => complaints.push(error.stack));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      return {
        complaints: async () => complaints,
        goto: (url) => page.goto(url),
        click: ({ x, y }) => page.mouse.click(x, y),
        type: (text) => page.keyboard.type(text),
        press: (key) => page.keyboard.press(key),
        resize: (size) => page.setViewportSize(size),
        run: (code) => page.evaluate(code),
        screenshot: () => page.screenshot(),
        close: () => context.close(),
      };
    },
  };
}
