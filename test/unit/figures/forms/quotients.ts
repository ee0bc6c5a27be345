import fc from 'fast-check';
import { slip, type Form } from './form';

/** What is done, what is left, and the rate of either. */
export const QUOTIENTS: readonly Form[] = [
  doneWithin('right after', (whole, done) => `移交信访件${whole}件，目前已办结${done}件。`),
  doneWithin('in one clause', (whole, done) => `巡视反馈的${whole}项问题已完成整改${done}项。`),
  doneWithin('without 已', (whole, done) => `共收集意见建议${whole}条，采纳${done}条。`),
  doneWithin('化解', (whole, done) => `排查矛盾纠纷${whole}起，已化解${done}起。`),
  doneWithin('封顶', (whole, done) => `${whole}栋楼已封顶${done}栋。`),
  doneWithin('after 其中', (whole, done) => `推荐${whole}家企业申报，其中${done}家企业通过认定。`),
  doneWithin('across a full stop', (whole, done) => `反馈问题${whole}个。截至目前，已整改到位${done}个。`),
  remaining('剩余', (whole, done, rest) => `反馈问题${whole}个，已完成整改${done}个，剩余${rest}个正在推进。`),
  remaining('其余', (whole, done, rest) => `${whole}只基金中${done}只已落地，其余${rest}只正在推进。`),
  remaining('尚有', (whole, done, rest) => `移交线索${whole}件，已办结${done}件，尚有${rest}件正在核查。`),
  remaining('未完成', (whole, done, rest) => `${whole}项整改任务中，完成整改${done}项，未完成的${rest}项正在推进。`),
  remaining('a state', (whole, done, rest) => `制定措施${whole}条，已完成${done}条，长期坚持${rest}条。`),
  remaining('across full stops', (whole, done, rest) => `对指出的${whole}个问题逐项交办。目前已完成${done}个。剩余${rest}个年底前完成。`),
  rate('办结率', (whole, done, percent) => `移交问题线索${whole}件，已办结${done}件，办结率为${percent}%。`),
  rate('完成进度', (whole, done, percent) => `${whole}件问题线索已销号${done}件，完成进度${percent}%。`),
  rate('通过率', (whole, done, percent) => `推荐${whole}家企业申报，其中${done}家企业通过认定，通过率达${percent}%。`),
  rate('before what is done', (whole, done, percent) => `反馈问题${whole}个，整改率达${percent}%，已整改${done}个。`),
  rate('占', (whole, done, percent) => `参加轮训${done}名，占党员总数${whole}名的${percent}%。`),
  ratio(),
];

/** What there is and what is done of it, at least one and not all. */
function pairs(): fc.Arbitrary<readonly [whole: number, done: number]> {
  return fc
    .tuple(fc.integer({ min: 2, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([whole, share]) => [whole, Math.min(whole - 1, 1 + Math.floor(share * whole))]);
}

function doneWithin(name: string, sentence: (whole: number, done: number) => string): Form {
  return {
    name: `done within total: ${name}`,
    yes: pairs().map(([whole, done]) => sentence(whole, done)),
    no: pairs().map(([whole, done]) => sentence(done, whole)),
  };
}

function remaining(name: string, sentence: (whole: number, done: number, rest: number) => string): Form {
  return {
    name: `what remains: ${name}`,
    yes: pairs().map(([whole, done]) => sentence(whole, done, whole - done)),
    no: fc.tuple(pairs(), slip(1)).map(([[whole, done], off]) => sentence(whole, done, whole - done + (whole - done + off < 1 ? 1 : off))),
  };
}

/** Rounded to nought, one or two decimals; a false one is off by one to nine in its last digit. */
function rate(name: string, sentence: (whole: number, done: number, percent: string) => string): Form {
  const rates = fc.tuple(pairs(), fc.integer({ min: 0, max: 2 }));
  const rounded = (part: number, whole: number, decimals: number): number =>
    Math.round((part / whole) * 100 * 10 ** decimals) / 10 ** decimals;
  return {
    name: `rate: ${name}`,
    yes: rates.map(([[whole, done], decimals]) => sentence(whole, done, rounded(done, whole, decimals).toFixed(decimals))),
    no: fc.tuple(rates, slip(9)).map(([[[whole, done], decimals], off]) => {
      const right = rounded(done, whole, decimals);
      const wrong = right + (right + off / 10 ** decimals <= 0 ? Math.abs(off) : off) / 10 ** decimals;
      return sentence(whole, done, wrong.toFixed(decimals));
    }),
  };
}

function ratio(): Form {
  const counts = fc.tuple(fc.integer({ min: 3, max: 200 }), fc.integer({ min: 201, max: 4000 }));
  const sentence = (few: number, many: number, off: number): string =>
    `建立联合支部${few}个，覆盖企业${many}家，联合支部覆盖企业数为1:${(Math.round((many / few) * 10) / 10 + off / 10).toFixed(1)}。`;
  return {
    name: 'ratio of two counts',
    yes: counts.map(([few, many]) => sentence(few, many, 0)),
    no: fc.tuple(counts, fc.integer({ min: 1, max: 9 })).map(([[few, many], off]) => sentence(few, many, off)),
  };
}
