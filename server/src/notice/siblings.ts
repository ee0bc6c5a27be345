import type { Heading } from './model';

/** Headings of one class are marked alike: with markers of one level of the norm, or of one form. */
export function classOf({ block }: Heading): string {
  const { kind, level, form } = block.marker;
  return kind === 'ranked' ? String(level) : form;
}

/** Headings by their class, in document order. */
export function byClass(headings: readonly Heading[]): ReadonlyMap<string, readonly Heading[]> {
  const classes = new Map<string, Heading[]>();
  for (const heading of headings) {
    const key = classOf(heading);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [heading]);
    else known.push(heading);
  }
  return classes;
}
