import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/bundle.mjs';

const MEASURES = [
  '加强理论学习，开展专题研讨12次，交流发言86人次',
  '完善议事规则，修订制度15项，其中新建6项、修改9项',
  '开展专项检查，发现问题48个，已整改45个，整改完成率93.8%',
  '严肃追责问责，给予党纪处分9人，其中警告6人、严重警告3人',
  '推进项目建设，完成投资3.5亿元，建成道路27公里',
  '印发《关于加强财务管理的办法（试行）》，核查资金1,236万元',
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/**
 * A well-formed notice of about `size` code units: parts, groups, problems numbered through, measures as 一是…二是…. The same for the same size.
 * @param {number} size
 */
export function generatedNotice(size) {
  const lines = [
    '中共云山市委关于巡视整改进展情况的通报',
    '根据省委统一部署，2023年3月1日至4月30日，省委第一巡视组对云山市开展了常规巡视。6月5日，省委巡视组反馈了巡视意见。按照有关要求，现将巡视整改进展情况予以公布。',
    '一、组织开展整改情况',
    '市委把巡视整改作为重大政治任务，召开常委会会议8次、专题会议16次，研究部署、督促推动整改落实。',
    '二、巡视反馈问题整改落实情况',
  ];
  let length = lines.join('\n').length;
  for (let problem = 1; length < size - 160; problem += 1) {
    if (problem % 10 === 1) length += add(lines, `（${numeral(Math.ceil(problem / 10))}）关于落实重大决策部署方面的问题`);
    length += add(lines, `${problem}.针对“推动工作落实不够有力，监督检查不到位”问题。`);
    const items = NUMERALS.slice(0, 2 + (problem % 4)).map((name, index) => `${name}是${MEASURES[(problem + index) % MEASURES.length]}。`);
    length += add(lines, `整改情况：${items.join('')}`);
  }
  lines.push(
    '三、下一步工作安排',
    '下一步，市委将持续巩固深化巡视整改成果，健全长效机制。',
    '欢迎广大干部群众对巡视整改落实情况进行监督。联系电话：0000-1234567；邮政信箱：云山市人民路1号市委办公室；邮编：650000；电子邮箱：ys@example.com。',
    '中共云山市委',
    '2023年12月20日',
  );
  return lines.join('\n');
}

/**
 * @param {string[]} lines
 * @param {string} line
 */
function add(lines, line) {
  lines.push(line);
  return line.length + 1;
}

/** @param {number} value up to 99 without a break; larger ones begin again, as no notice has them */
function numeral(value) {
  const number = ((value - 1) % 99) + 1;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens > 1 ? NUMERALS[tens - 1] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? NUMERALS[ones - 1] : '');
}

/**
 * The invented notices of samples/, and the real ones where they are at hand beside the project.
 * @returns {{name: string, texts: string[]}[]}
 */
export function notices() {
  const samples = readTexts(join(ROOT, 'samples'));
  const corpus = join(ROOT, '../shared/corpus');
  const real = existsSync(corpus) ? readTexts(corpus) : [];
  return [
    ...(real.length > 0 ? [{ name: `${real.length} real notices`, texts: real }] : []),
    { name: `${samples.length} samples`, texts: samples },
  ];
}

/** @param {string} folder */
function readTexts(folder) {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|zhenggai)$/u.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
