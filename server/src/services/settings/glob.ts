/** Patterns over this length match nothing. */
const LONGEST = 500;

/**
 * Whether a path matches a pattern, both with `/` and relative to the same folder. `*` and `?` stand for characters within a
 * name, `**` for any folders: `旧稿/**`, `*.草稿.txt`, `2023/*通报.md`. A pattern without `/` is a name at any depth, and one that
 * names a folder stands for all that is in it.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  if (pattern.length > LONGEST) return false;
  const steps = pattern.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.length === 0) return false;
  const anywhere = pattern.replace(/\/$/u, '').includes('/') ? steps : ['**', ...steps];
  return matchesSteps([...anywhere, '**'], path.split('/'));
}

/** `**` at the end may stand for nothing. Tries each step at each name once. */
function matchesSteps(steps: readonly string[], names: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const name of names) {
    const next = new Set<number>();
    for (const step of passGlobstars(steps, reached)) {
      const pattern = steps[step] ?? '';
      if (pattern === '**') next.add(step);
      else if (matchesName(pattern, name)) next.add(step + 1);
    }
    reached = next;
  }
  return passGlobstars(steps, reached).has(steps.length);
}

/** Where one is after letting any `**` ahead stand for nothing. */
function passGlobstars(steps: readonly string[], reached: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(reached);
  for (const step of all) if (steps[step] === '**') all.add(step + 1);
  return all;
}

/** One name against `*` and `?`: on a mismatch the last `*` takes one character more. */
function matchesName(pattern: string, name: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  for (let index = 0; index < name.length;) {
    const wanted = pattern.charAt(at);
    if (wanted === '*') {
      [star, resume] = [at, index];
      at += 1;
    } else if (wanted === '?' || (wanted !== '' && wanted === name.charAt(index))) {
      at += 1;
      index += 1;
    } else if (star !== -1) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  return /^\**$/u.test(pattern.slice(at));
}
