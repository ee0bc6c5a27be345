const VERSION = /^(?<major>\d+)\.(?<minor>\d+)\.(?<patch>\d+)$/u;

/**
 * The version that is asked for: `patch`, `minor` or `major` after the current one, or one that is newer; the current one where nothing is asked for.
 * @param {string} current
 * @param {string | undefined} wanted
 * @returns {string}
 */
export function nextVersion(current, wanted) {
  const [major, minor, patch] = partsOf(current);
  if (wanted === undefined) return current;
  if (wanted === 'patch') return `${major}.${minor}.${patch + 1}`;
  if (wanted === 'minor') return `${major}.${minor + 1}.0`;
  if (wanted === 'major') return `${major + 1}.0.0`;
  if (!isNewer(partsOf(wanted), [major, minor, patch])) throw new Error(`${wanted} is not newer than ${current}`);
  return wanted;
}

/**
 * @param {string} version
 * @returns {[number, number, number]}
 */
function partsOf(version) {
  const groups = VERSION.exec(version)?.groups;
  if (groups === undefined) throw new Error(`“${version}” is no version: patch, minor, major or 1.2.3`);
  return [Number(groups['major']), Number(groups['minor']), Number(groups['patch'])];
}

/**
 * @param {readonly number[]} one
 * @param {readonly number[]} other
 */
function isNewer(one, other) {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}
