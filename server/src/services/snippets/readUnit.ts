import type { UnitProfile } from './unit';

/** Nothing that a unit says of itself is longer, in characters. */
const LONGEST = 100;
/** More telephone numbers than this stand in no notice. */
const MOST_TELEPHONES = 5;

/** Reads what a person filled in, as it comes from any editor's settings. What is missing, blank or no text is not known. */
export function readUnit(section: unknown): UnitProfile {
  return {
    name: textOf(field(section, 'name')),
    shortName: textOf(field(section, 'shortName')),
    signature: textOf(field(section, 'signature')),
    telephones: listOf(field(section, 'telephones')),
    address: textOf(field(section, 'address')),
    postcode: textOf(field(section, 'postcode')),
    email: textOf(field(section, 'email')),
  };
}

function listOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, MOST_TELEPHONES);
}

/** In one line, without the marks that make a field. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, LONGEST)
    .replace(/[\s【】]+/gu, ' ')
    .trim();
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
