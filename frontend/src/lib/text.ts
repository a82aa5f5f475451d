/** "1 comment", "2,000 comments". */
export const counted = (count: number, thing: string) =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

const WORDS_A_MINUTE = 220;
const CHARACTERS_A_MINUTE = 500; // of scripts without blanks between words

/** How long a text takes to read, in whole minutes, at least one. */
export function minutesToRead(text: string): number {
  const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
  const words = text.replace(ideographs, ' ').match(/\S+/g)?.length ?? 0;
  const characters = text.match(ideographs)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
