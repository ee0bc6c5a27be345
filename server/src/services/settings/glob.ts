import picomatch from 'picomatch/posix.js';
import { matchesSteps, type Step } from './globSteps';

/** Patterns over this length, and those with more wildcards in one name or more folders left open than this, are refused: nobody means them. */
const [LONGEST, MOST_STARS, MOST_GLOBSTARS] = [500, 4, 4];
/** A pattern stands for no more patterns without braces than this. */
const MOST_ALTERNATIVES = 64;
/** No file system has longer names, and four wildcards in an endless one would take for ever. */
const LONGEST_NAME = 255;
/** Braces with no others in them: {甲,乙}. */
const BRACES = /\{(?<names>[^{}]*)\}/gu;
/** Signs that mean something to shells and stand in the names of drafts: 通报(定稿).txt, 通报[1].txt. Here they are what they are. */
const LITERAL = /[{}()[\]+@!^$|]/gu;

/** What is wrong with a pattern, in Chinese without a full stop; null where nothing is. */
export function faultOfGlob(pattern: string): string | null {
  if (pattern.length > LONGEST) return '写得太长';
  if (pattern.includes('\\')) return '请用“/”分隔文件夹，不能用“\\”';
  if (pattern.startsWith('!')) return '不能以“!”开头：这里写的都是不检查的文件';
  if (/^(?:\/|[A-Za-z]:)/u.test(pattern) || pattern.split('/').includes('..')) return '要写相对本文件的路径，不能跳出这个文件夹';
  const alternatives = alternativesOf(pattern);
  if (alternatives === null) return '花括号太多';
  if (alternatives.some(isWild)) return '通配符太多';
  return pattern.replaceAll(/[./]/gu, '') === '' ? '是空的' : null;
}

/**
 * Whether a path matches a pattern, both with `/` and relative to the same folder. `*` and `?` stand for characters within a
 * name, `**` for any folders, `{甲,乙}` for either: `旧稿/**`, `*.草稿.{txt,md}`, `2023/*通报.md`. A pattern without `/` is a name at any depth,
 * and one that names a folder stands for all that is in it.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return matcherOf(`in ${pattern}`, () => createMatcher(pattern, atAnyDepth))(path);
}

/** The same for a path as a shell matches it: the whole of it, name by name. */
export function matchesWildcards(pattern: string, path: string): boolean {
  return matcherOf(`is ${pattern}`, () => createMatcher(pattern, withName))(path);
}

function isWild(pattern: string): boolean {
  const steps = pattern.split('/');
  return steps.filter((step) => step === '**').length > MOST_GLOBSTARS || steps.some((step) => step.split('*').length > MOST_STARS + 1);
}

/** The patterns without braces that a pattern stands for: `甲.txt` and `甲.md` for `甲.{txt,md}`. Null where there are too many. */
function alternativesOf(pattern: string): readonly string[] | null {
  let patterns: readonly string[] = [pattern];
  for (;;) {
    const next = patterns.flatMap(withoutFirstBraces);
    if (next.length > MOST_ALTERNATIVES) return null;
    if (next.every((each, at) => each === patterns[at])) return next;
    patterns = next;
  }
}

function withoutFirstBraces(pattern: string): readonly string[] {
  const found = Array.from(pattern.matchAll(BRACES)).find(([braces]) => braces.includes(','));
  if (found === undefined) return [pattern];
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  return (found.groups?.names ?? '').split(',').map((name) => before + name + after);
}

const OPTIONS = { dot: true, nobrace: true, nobracket: true, noextglob: true, nonegate: true } as const;

/** Names are picomatch's; folders left open are not, for no pattern of a whole path is read in bounded time. */
function stepsOf(steps: readonly string[]): readonly Step[] {
  return steps.map((step) => {
    if (step === '**') return 'any folders';
    const isMatch = picomatch(step.replace(LITERAL, '\\$&'), OPTIONS);
    return (name) => name.length <= LONGEST_NAME && isMatch(name);
  });
}

/** What stands for all in a folder stands for something in it: `旧稿/**` is not the file 旧稿. */
function withName(steps: readonly string[]): readonly string[] {
  return steps.at(-1) === '**' ? [...steps, '*'] : steps;
}

type Matcher = (path: string) => boolean;

const matchers = new Map<string, Matcher>();
/** Patterns come from a few configurations. */
const MOST_KEPT = 1000;

function matcherOf(key: string, create: () => Matcher): Matcher {
  const known = matchers.get(key);
  if (known !== undefined) return known;
  if (matchers.size >= MOST_KEPT) matchers.clear();
  const made = create();
  matchers.set(key, made);
  return made;
}

/** `toSteps` gives all steps of a pattern for those that are written. */
function createMatcher(pattern: string, toSteps: (written: readonly string[]) => readonly string[]): Matcher {
  if (faultOfGlob(pattern) !== null) return () => false;
  const ways = (alternativesOf(pattern) ?? []).map((each) => stepsOf(toSteps(each.split('/'))));
  return (path) => {
    const names = path.split('/');
    return ways.some((steps) => matchesSteps(steps, names));
  };
}

function atAnyDepth(written: readonly string[]): readonly string[] {
  const steps = written.filter((step) => step !== '' && step !== '.');
  const isName = written.length === 1 || (written.length === 2 && written[1] === '');
  return [...(isName ? ['**'] : []), ...withName(steps), '**'];
}
