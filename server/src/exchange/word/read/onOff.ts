import type { Attributes } from '../../xml/events';

/** Whether a property that is on by being there is on: `<w:vanish/>`, not `<w:vanish w:val="0"/>`. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** A whole number in an attribute; null where there is none. */
export function numberIn(value: string | undefined): number | null {
  return value !== undefined && /^-?\d{1,9}$/u.test(value.trim()) ? Number(value) : null;
}
