// A short name for a User-Agent.

/** The order matters: most browsers also contain the names of others. */
const PROGRAMS: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrom(e|ium)|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^python-|^Python/, 'Python'],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];
const LONGEST = 24;

const named = (names: [RegExp, string][], text: string) => names.find(([pattern]) => pattern.test(text))?.[1];

/** For example "Firefox on Linux" or "curl"; for unknown programs the name in their User-Agent. */
export function deviceOf(userAgent: string | null): string {
  if (!userAgent?.trim()) return 'Unknown program';
  const program =
    named(PROGRAMS, userAgent) ??
    userAgent
      .trim()
      .split(/[/\s(]/, 1)[0]!
      .slice(0, LONGEST);
  const system = named(SYSTEMS, userAgent);
  return system ? `${program || 'Unknown program'} on ${system}` : program || 'Unknown program';
}
