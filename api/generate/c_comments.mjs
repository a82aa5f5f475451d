/** Reading C: its text without comments. */

/** Replaces comments by spaces, so that positions and lines stay. */
export const withoutComments = (text) =>
  text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[^]*?\*\/|\/\/.*/g, (it) =>
    it.startsWith('/') ? it.replace(/[^\n]/g, ' ') : it,
  );
