// Mouse and keyboard input as actions of WebDriver and WebDriver BiDi (https://www.w3.org/TR/webdriver2/#actions).
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowRight: '\uE014' };

const strokes = (values) => [
  {
    type: 'key',
    id: 'keyboard',
    actions: values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

export const keyActions = (text) => strokes([...text].map((it) => (it === '\n' ? KEYS.Enter : it)));
export const pressActions = (key) => strokes([KEYS[key]]);

export const clickActions = ({ x, y }) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
