import { fillFields, type Snippet } from './snippet';

/** What a unit says of itself once for all its notices. A field that is empty is not known, and stays to be filled in. */
export interface UnitProfile {
  /** `青溪县水利局`: as the text names the unit. */
  readonly name: string;
  /** `局党组`: as the unit speaks of itself. */
  readonly shortName: string;
  /** `中共青溪县水利局党组`: as title and signature name the body that reports. */
  readonly signature: string;
  /** `0990-7710026`: with the area code, in the order in which they are to stand. */
  readonly telephones: readonly string[];
  readonly address: string;
  readonly postcode: string;
  readonly email: string;
}

/** Nothing is known. */
export const NO_UNIT: UnitProfile = { name: '', shortName: '', signature: '', telephones: [], address: '', postcode: '', email: '' };

/** The body that reports, as title and signature of a snippet name it: `中共【机关名称】`, `中共【单位名称】党组`. */
const SIGNATURE = /中共【(?:机关|单位|学校|企业)名称】(?:委员会|党组)?/gu;
/** A telephone number in two fields. */
const TELEPHONE = '【区号】-【电话号码】';

/** The fields that are filled in with the unit's name. */
const NAME_FIELDS: readonly string[] = ['单位名称', '学校名称', '企业名称', '被巡视单位', '被巡察单位'];

/** The unit that a party organisation is of: 中共⟦青溪县⟧委, 中共⟦青溪县水利局⟧党组. */
const UNIT_OF_BODY = /^中共(?<unit>.{2,40}?)(?:委员会|工作委员会|工委|党委|党组|委)$/u;

/** What is known of the unit once it is known who signs: the unit's own name follows, where it is not given. */
export function signedBy(unit: UnitProfile, signature: string): UnitProfile {
  const isOwn = unit.signature === '' || unit.signature === signature;
  const name = isOwn && unit.name !== '' ? unit.name : (UNIT_OF_BODY.exec(signature)?.groups?.unit ?? '');
  return { ...unit, signature, name };
}

/** The snippet with all that is known of the unit filled in, and everything else as it was. */
export function withUnit(snippet: Snippet, unit: UnitProfile): Snippet {
  const lines = snippet.lines.map((line) => fillLine(line, unit));
  return { ...snippet, lines: fillFields({ ...snippet, lines }, (hint) => valueOf(hint, unit) || `【${hint}】`).split('\n') };
}

function fillLine(line: string, { signature, telephones }: UnitProfile): string {
  const signed = signature === '' ? line : line.replace(SIGNATURE, () => signature);
  return telephones.length === 0 ? signed : signed.replace(TELEPHONE, () => telephones.join('、'));
}

function valueOf(hint: string, { name, shortName, address, postcode, email }: UnitProfile): string {
  if (NAME_FIELDS.includes(hint)) return name;
  const values: Readonly<Record<string, string>> = { 单位简称: shortName, 通讯地址: address, 邮政编码: postcode, 电子邮箱: email };
  return values[hint] ?? '';
}
