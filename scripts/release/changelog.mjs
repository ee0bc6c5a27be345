/** The heading of what is not released yet. */
const UNRELEASED = '## Unreleased';

/**
 * What the changelog says of the next release: the entries below `## Unreleased`.
 * @param {string} changelog
 * @returns {string} without blank lines around it; empty where there is nothing
 */
export function unreleased(changelog) {
  const [, after = ''] = changelog.split(`\n${UNRELEASED}\n`);
  return (after.split(/^## /mu, 1)[0] ?? '').trim();
}

/**
 * The changelog once the version is out: its entries below a heading of its own, and none left unreleased.
 * @param {string} changelog
 * @param {string} version
 * @param {string} date `2026-11-29`
 * @returns {string}
 */
export function released(changelog, version, date) {
  if (unreleased(changelog) === '') throw new Error('CHANGELOG.md says nothing below “## Unreleased”: what would be released?');
  return changelog.replace(`\n${UNRELEASED}\n`, `\n${UNRELEASED}\n\n## ${version} (${date})\n`);
}
