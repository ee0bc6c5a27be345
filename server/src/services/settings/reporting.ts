/** Says what is wrong at a place of a configuration. */
export type Report = (place: string, message: string | (() => string)) => void;

/** Reports the entries that there are none of, and says which there are. */
export function reportUnknown(value: Readonly<Record<string, unknown>>, known: readonly string[], place: string, report: Report): void {
  for (const name of Object.keys(value).filter((each) => !known.includes(each))) {
    const allowed = known.length === 0 ? '这条规则没有可设的选项' : `可用的有${quoted(known.filter((each) => each !== '$schema'))}`;
    report(place === '' ? name : `${place} → ${name}`, `没有这一项；${allowed}`);
  }
}

/** `“draft”、“review”`. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
