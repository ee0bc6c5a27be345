/** Texts made to be slow to read: one thing over and over, to any length. */

/** Makes a text of about `size` code units. */
export type Shape = (size: number) => string;

/** Everything that opens, counts, refers or pads, repeated without end; each is tried bare and in a notice's frame. */
const UNITS: Readonly<Record<string, string>> = {
  prose: '市委召开会议研究部署整改工作，督促指导各单位抓好落实。',
  'prose without marks': '整改',
  'opening quotes': '“',
  'closing quotes': '”',
  'opening titles': '《',
  'closing titles': '》',
  'quotes and titles': '“《',
  'crossed marks': '“《”》',
  brackets: '（',
  'half-width brackets': '(',
  'square brackets': '[',
  lenticular: '【',
  'hexagonal brackets': '〔',
  'straight quotes': '"',
  titles: '《办法》',
  'titles beside titles': '《关于加强管理的办法（试行）》、',
  digits: '1234567890',
  ones: '1',
  'numbers with points': '1.',
  'numbers with commas': '1,',
  percentages: '88.8%，',
  'Chinese numerals': '一二三',
  tens: '十',
  myriads: '万',
  amounts: '3.5万元',
  其中: '其中',
  '其中 with numbers': '其中3个',
  'parts and wholes': '共3项，其中1项完成，2项未完成，',
  'done and remaining': '完成3项，剩余2项，',
  'rates of counts': '8个问题完成7个，完成率87.5%。',
  'counts of lists': '甲、乙、丙等3项，',
  'one long list': '甲、',
  分别为: '分别为3个、4个、5个，',
  占: '占3项的40%，',
  'items 一是': '一是',
  'items in sentences': '一是抓。二是管。三是改。',
  'items in paragraphs': '一是抓\n二是管\n三是改\n',
  'second items': '二是\n',
  'circled items': '①',
  'circled items in lines': '①②③\n',
  'items 第一': '第一，第二，',
  'headings of level one': '一、\n',
  'problems that all bear one number': '1.针对学习不深问题。\n',
  'problems of level two': '（一）针对不到位问题\n',
  'nested headings': '一、问题\n（一）问题\n1.问题\n（1）问题\n①问题\n',
  'headings upwards': '①问题\n（1）问题\n1.问题\n（一）问题\n一、问题\n',
  'line feeds': '\n',
  'carriage returns': '\r',
  blanks: ' ',
  'wide blanks': '　',
  'blank lines': ' \n',
  tabs: '\t',
  stars: '*',
  hashes: '#',
  'quote signs': '> ',
  bars: '|',
  'rows of a table': '|1|不到位|已完成|\n',
  tables: '|序号|问题|整改情况|\n|1|不到位|已完成|\n',
  underscores: '_',
  crosses: '××',
  dashes: '—',
  backslashes: '\\',
  'variables that never close': '${1',
  labels: '整改情况：',
  'lines of labels': '整改情况：\n',
  'lines of problems': '问题：不到位\n',
  'problems and responses': '问题：不到位\n整改情况：好\n',
  'numbered problems': '反馈问题3：不到位\n整改情况：好\n',
  dates: '2021年3月1日',
  'dates to dates': '2021年3月1日至',
  years: '2021年',
  'blanks in dates': '年 月 日',
  references: '见第三项',
  'references to problems': '见第1项\n1.针对不到位问题\n',
  telephones: '联系电话：',
  'lines of telephones': '联系电话：0000-1234567\n',
  numbers: '0000-12345678',
  addresses: '地址：',
  invitations: '欢迎',
  'lines of invitations': '欢迎广大干部群众监督\n',
  关于: '关于',
  针对: '针对',
  'faults without end': '不',
  faults: '不到位',
  parties: '中共',
  announcements: '从4个方面抓好整改：',
  aspects: '3个方面',
  documents: '〔2021〕5号',
  emphasis: '**整改**',
  'halves of characters': '\ud83d',
  emoji: '😀',
  NUL: '\0',
  'combining marks': 'e\u0301',
  'Latin words': 'abc ',
  mailboxes: 'a@b.c',
  'at signs': '@',
  points: 'a.',
  semicolons: '；',
  commas: '，',
  'doubled marks': '，，。。',
  'wide and narrow marks': '整改,整改，',
  crumbs: '首页>',
  sources: '来源：\n',
  近余: '近30余',
  'mobile numbers': '13800000000',
  signatures: '中共云山市委\n2021年8月30日\n',
};

/** A number that never comes again, in each piece. */
const COUNTED: readonly (readonly [name: string, piece: (index: number) => string])[] = [
  ['titles that differ', (index) => `《关于第${index}号事项的办法》`],
  ['counts that differ', (index) => `检查企业${index}家，`],
  ['paragraphs that differ', (index) => `一是检查${index}家企业，整改问题${(index * 7) % 1000}个。\n`],
  ['problems that differ', (index) => `${(index % 999) + 1}.关于第${index}项工作不到位的问题。\n整改情况：已完成第${index}项。\n`],
  ['names that nearly agree', (index) => `《云山市${index}管理办法》和《云山市${index}管理办法（试行）》`],
];

/** Every shape by name. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ...Object.entries(UNITS).map(([name, unit]) => [name, repeated(unit)] as const),
  ...COUNTED.map(([name, piece]) => [name, counted(piece)] as const),
]);

/** The text where a notice has its prose, so that it is one to the reader. */
export function framed(text: string): string {
  return `中共云山市委关于巡视整改进展情况的通报\n2021年3月至5月，省委第一巡视组对云山市开展了巡视，6月1日反馈了意见。现将整改情况通报如下。\n一、整改情况\n（一）关于学习不够深入的问题\n${text}\n二、下一步\n欢迎广大干部群众监督。联系电话：0000-1234567\n`;
}

function repeated(unit: string): Shape {
  return (size) => unit.repeat(Math.ceil(size / unit.length));
}

function counted(piece: (index: number) => string): Shape {
  return (size) => {
    const pieces: string[] = [];
    for (let index = 0, length = 0; length < size; index += 1) {
      const next = piece(index);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('');
  };
}
