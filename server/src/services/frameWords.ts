import { isAnswering } from '../notice/fieldRole';
import type { Frame, FrameScore } from '../notice/frame';

const SCORES: Readonly<Record<FrameScore['name'], string>> = {
  fields: '有固定栏目的',
  wording: '措辞像问题的',
  answered: '其下有整改情况的',
  numbered: '有编号的',
  alike: '开头相同的',
};

const NUMERALS = '一二三四五六七八九十';

/** `问题在第三级（1.），以“审计指出：”起，以“整改情况：”作答，共9个`: how the problems of a notice were read. */
export function frameWords(frame: Frame | null): string {
  if (frame === null) return '没有认出问题（找过编号标题、“问题一：”一类的行、【】●▲或加粗的标题、有“问题”一列的表格）';
  const finding = frame.fields.find(({ role }) => role === 'finding');
  const answers = frame.fields.filter(({ role }) => isAnswering(role)).map(({ words }) => `“${words}：”`);
  const others = frame.fields.filter(({ role }) => role !== 'finding' && !isAnswering(role)).map(({ words }) => words);
  return [
    placeWords(frame),
    ...(finding === undefined ? [] : [`以“${finding.words}：”起`]),
    answers.length === 0 ? '直接作答' : `以${answers.join('')}作答`,
    ...(others.length === 0 ? [] : [`另有${others.join('、')}`]),
    `共${frame.problems}个${frame.asNamed === null ? '' : frame.asNamed ? '（按设置的版式）' : '（没有找到设置的版式，按自动识别）'}`,
  ].join('，');
}

/** Why these were taken to be the problems: `有编号的9/9，措辞像问题的3/9`. */
export function frameReasons({ scores, problems }: Frame): string {
  return scores.map(({ name, share }) => `${SCORES[name]}${Math.round(share * problems)}/${problems}`).join('，');
}

function placeWords({ place, level, marker }: Frame): string {
  if (place === 'line') return '问题各是一行（“问题：”一类）';
  if (place === 'row') return '问题是表格里的行';
  return `问题在第${NUMERALS.charAt((level ?? 1) - 1)}级（${marker === '' ? '加粗的行' : `如“${marker ?? ''}”`}）`;
}
