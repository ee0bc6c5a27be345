import type { Heading } from './model';

/** Headings of one class are marked alike: with markers of one level of the norm, or of one form. */
export function classOf({ block }: Heading): string {
  const { kind, level, form } = block.marker;
  return kind === 'ranked' ? String(level) : form;
}
