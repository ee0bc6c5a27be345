import type { Finding } from '../rule';

/** As many edits as the fixes of one rule may hold together. */
const MOST_EDITS = 2000;

/**
 * Makes the findings of a rule whose fixes reach to the end of a list. Where every number of a long list is wrong, a fix for each would
 * be the square of the list: the later ones then go without, and renumbering the whole text is a command of its own.
 */
export function withBoundedFixes<Item>(items: readonly Item[], toFinding: (item: Item, offersFix: boolean) => Finding): readonly Finding[] {
  let edits = 0;
  return items.map((item) => {
    const finding = toFinding(item, edits < MOST_EDITS);
    edits += finding.fix?.edits.length ?? 0;
    return finding;
  });
}
