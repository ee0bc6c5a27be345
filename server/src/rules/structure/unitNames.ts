/**
 * Whether two names may be of one unit: 中共云山市委员会 and 中共云山市委, with or without the names of the places above it, a
 * bureau in full and by its short name (人力资源和社会保障局, 人社局). Names are width folded and hold no blanks.
 */
export function isSameUnit(one: string, other: string): boolean {
  const [first, second] = [coreOf(one), coreOf(other)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (PLACE.test(first) && PLACE.test(second) && first.at(-1) !== second.at(-1)) return false;
  return shorter.length === 0 || isSpelledWithin(shorter, longer);
}

/** A name that ends as a place does: 云山市 and 云山市澄湖区 are two. */
const PLACE = /[省市县区州旗镇乡]$/u;
/** What says that it is a party committee. */
const COMMITTEE = /(?:党工委|工作委员会|工委|党委|党组|党总支|总支|党支部|支部|管理委员会|管委会|委员会|委)$/u;

/** The name without what says that it is a party committee: 中共云山市教育局党组 → 云山市教育局. */
function coreOf(name: string): string {
  return name
    .replace(/\([^()]{0,20}\)/gu, '')
    .replace(/^.{0,20}?(?:中共|中国共产党)/u, '')
    .replace(COMMITTEE, '')
    .replace(COMMITTEE, '')
    .replace(/(?:股份)?有限(?:责任)?公司|公司/gu, '');
}

/** Whether the characters of `shorter` stand in `longer` in their order. */
function isSpelledWithin(shorter: string, longer: string): boolean {
  let at = -1;
  for (const character of shorter) {
    at = longer.indexOf(character, at + 1);
    if (at === -1) return false;
  }
  return true;
}
