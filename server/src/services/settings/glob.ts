import picomatch from 'picomatch/posix.js';

/** Patterns over this length, and those with more wildcards in one name or more folders left open than this, are refused: matching could take for ever. */
const [LONGEST, MOST_STARS, MOST_GLOBSTARS] = [500, 4, 4];
/** Signs that mean something to shells and stand in the names of drafts: 通报(定稿).txt, 通报[1].txt. Here they are what they are. */
const LITERAL = /[()[\]+@!^$|]/gu;

/** What is wrong with a pattern, in Chinese without a full stop; null where nothing is. */
export function faultOfGlob(pattern: string): string | null {
  if (pattern.length > LONGEST) return '写得太长';
  if (pattern.includes('\\')) return '请用“/”分隔文件夹，不能用“\\”';
  if (pattern.startsWith('!')) return '不能以“!”开头：这里写的都是不检查的文件';
  if (/^(?:\/|[A-Za-z]:)/u.test(pattern) || pattern.split('/').includes('..')) return '要写相对本文件的路径，不能跳出这个文件夹';
  const steps = pattern.split('/');
  const isWild =
    steps.filter((step) => step === '**').length > MOST_GLOBSTARS || steps.some((step) => step.split('*').length > MOST_STARS + 1);
  if (isWild) return '通配符太多';
  return pattern.replaceAll(/[./]/gu, '') === '' ? '是空的' : null;
}

/**
 * Whether a path matches a pattern, both with `/` and relative to the same folder. `*` and `?` stand for characters within a
 * name, `**` for any folders, `{甲,乙}` for either: `旧稿/**`, `*.草稿.{txt,md}`, `2023/*通报.md`. A pattern without `/` is a name at any depth,
 * and one that names a folder stands for all that is in it.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matcherOf(pattern)(path);
}

/** The same for a path as a shell matches it: the whole of it, name by name. */
export function matchesWildcards(pattern: string, path: string): boolean {
  return faultOfGlob(pattern) === null && picomatch(literal(pattern), OPTIONS)(path);
}

const OPTIONS = { dot: true, nobracket: true, noextglob: true, nonegate: true } as const;

function literal(glob: string): string {
  return glob.replace(LITERAL, '\\$&');
}

const matchers = new Map<string, (path: string) => boolean>();
/** Patterns come from a few configurations. */
const MOST_KEPT = 1000;

function matcherOf(pattern: string): (path: string) => boolean {
  const known = matchers.get(pattern);
  if (known !== undefined) return known;
  if (matchers.size >= MOST_KEPT) matchers.clear();
  const made = createMatcher(pattern);
  matchers.set(pattern, made);
  return made;
}

function createMatcher(pattern: string): (path: string) => boolean {
  if (faultOfGlob(pattern) !== null) return () => false;
  const steps = pattern.split('/').filter((step) => step !== '' && step !== '.');
  const isName = !pattern.replace(/\/$/u, '').includes('/');
  const glob = literal([...(isName ? ['**'] : []), ...steps].join('/'));
  return picomatch([glob, `${glob}/**`], OPTIONS);
}
