import type { Contact, ContactField, ContactFieldName, Notice } from '../../notice/model';
import { foldedOf, textOf, type Source } from '../../text/source';
import { span, type Span } from '../../text/span';
import type { Finding, Rule } from '../rule';
import { areaCodeOf } from './areaCodes';
import { readTelephones, type TelephoneFault } from './telephone';

/** 联系方式: the closing block says how the public can reach the unit, and each field is well formed. */
export const contactBlock: Rule = {
  id: 'structure/contact-block',
  name: '联系方式',
  norm: '文末公布联系方式：电话（带区号）、通讯地址或邮政信箱、邮政编码、电子邮箱，各项格式正确。',
  source: '巡视巡察整改公开工作实务（公开整改情况时同时公布接受监督的联系方式）；GB/T 15834—2011 4.13.3.1（电话号码用短横线）',
  exceptions: ['“邮政信箱”写机构名称或地址都可以。', '手机、400电话、12388一类短号不要求区号。', '字段可以每行一项，也可以写成一句话。'],
  severity: { draft: 'hint', review: 'warning', publish: 'error' },
  fix: 'safe',
  good: [
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时反映。\n联系电话：0990-6123456\n电子邮箱：jubao@yunshan.example.cn\n通讯地址：云山市人民路1号市委办公室\n邮政编码：834000',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。联系方式：电话：0990-6123456；邮政信箱：云山市人民路1号；邮政编码：834000；电子邮箱：jubao@yunshan.example.cn。',
      note: '写成一句话',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n电话：0990-6123456\n信箱：云山市文昌路6号一楼意见箱\n邮政编码：834000\n电子邮箱：jubao@yunshan.example.cn',
      note: '“信箱”是意见箱',
    },
  ],
  bad: [
    { text: '欢迎广大干部群众对巡视整改落实情况进行监督。如有意见建议，请及时反映。', note: '没有联系方式' },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n联系电话：0990-6123456\n电子邮箱：jubao@yunshan.example.cn\n通讯地址：云山市人民路1号\n邮政编码：83400',
      note: '邮政编码只有五位',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n联系电话：6123456\n电子邮箱：jubao@yunshan.example.cn\n通讯地址：云山市人民路1号\n邮政编码：834000',
      note: '电话没有区号',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n联系电话：0000-6123456\n电子邮箱：jubao@yunshan.example.cn\n通讯地址：云山市人民路1号\n邮政编码：834000',
      note: '区号没有填',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n联系电话：0990-6123456\n电子邮箱：xxgk_dw#yunshan.example.cn\n通讯地址：云山市人民路1号\n邮政编码：834000',
      note: '电子邮箱没有@',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。\n联系电话：0990-6123456\n电子邮箱：jubao＠yunshan.example.cn\n通讯地址：云山市人民路1号\n邮政编码：834000',
      note: '电子邮箱的@是全角',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。联系方式：电话：0990—6123456；邮政信箱：云山市人民路1号；邮政编码：834000；电子邮箱：jubao@yunshan.example.cn。',
      note: '电话号码用了一字线',
    },
    {
      text: '欢迎广大干部群众对巡视整改落实情况进行监督。联系方式：电话0990-6123456；邮政信箱：云山市人民路1号；邮政编码：834000；电子邮箱：jubao@yunshan.example.cn。',
      note: '“电话”后缺冒号',
    },
  ],
  check: (notice) => {
    const { contact } = notice;
    if (contact === null) return [missingBlock(notice)];
    return [...missingFields(contact), ...contact.fields.flatMap((field) => checkField(notice, field)), ...missingColons(notice, contact)];
  },
};

const FIELD_NAMES: readonly (readonly [ContactFieldName, string])[] = [
  ['telephone', '联系电话'],
  ['address', '通讯地址或邮政信箱'],
  ['postcode', '邮政编码'],
  ['email', '电子邮箱'],
];

function missingBlock(notice: Notice): Finding {
  const last = notice.tree.blocks.at(-1)?.line.content ?? span(0, 0);
  const place = notice.invitation ?? last;
  return { span: place, message: '文末没有联系方式，请补上联系电话、通讯地址、邮政编码和电子邮箱，便于群众监督。' };
}

/** Many notices leave one field out: worth a word; a telephone is what every one gives. */
function missingFields(contact: Contact): readonly Finding[] {
  const present = new Set(contact.fields.map((field) => field.name));
  const missing = FIELD_NAMES.filter(([name]) => !present.has(name));
  if (missing.length === 0) return [];
  const names = missing.map(([, label]) => label).join('、');
  const isPoor = missing.length > 2 || (!present.has('telephone') && !present.has('email'));
  return [
    { span: contact.span, message: `联系方式缺少${names}，请核对是否需要补上。`, ...(isPoor ? {} : { atMost: 'information' as const }) },
  ];
}

function checkField(notice: Notice, field: ContactField): readonly Finding[] {
  const words = foldedOf(notice.source, field.value);
  const place = field.value.start < field.value.end ? field.value : (field.label ?? field.value);
  if (field.name !== 'envelopeNote' && words.trim() === '') return [{ span: place, message: '这一项联系方式是空的，请填写。' }];
  if (isUnfilled(words)) return [];
  if (field.name === 'telephone') return readTelephones(words).flatMap((fault) => telephoneFinding(notice, field, fault));
  if (field.name === 'postcode' && !/^\d{6}$/u.test(words)) {
    return [{ span: place, message: `邮政编码应为6位数字，这里是“${textOf(notice.source, field.value)}”，请核对。` }];
  }
  return field.name === 'email' ? checkEmail(notice.source, field.value, words) : [];
}

function checkEmail(source: Source, value: Span, words: string): readonly Finding[] {
  const written = textOf(source, value);
  if (!EMAIL.test(words.replaceAll(' ', ''))) return [{ span: value, message: `电子邮箱“${written}”格式不对，请核对。` }];
  if (!FULL_WIDTH.test(written)) return [];
  const edits = [...written].flatMap((character, index) =>
    FULL_WIDTH.test(character) ? [{ span: span(value.start + index, value.start + index + 1), text: words.charAt(index) }] : [],
  );
  const message = `电子邮箱“${written}”里有全角字符，寄不到，应全用半角。`;
  return [{ span: value, message, fix: { title: '改为半角', kind: 'safe', edits } }];
}

/** What looks like a letter, a digit, @, a point, - or _, and no mail is sent to. */
const FULL_WIDTH = /[＠．－＿０-９Ａ-Ｚ]/iu;

const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?:[/、,;]|$)/u;

/** Placeholders are another rule's business; what stands within a name (xxgk_dw) is none. */
function isUnfilled(words: string): boolean {
  return /[×【】]|(?<![A-Za-z\d])_|_(?![A-Za-z\d])|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])/u.test(words);
}

function telephoneFinding(notice: Notice, field: ContactField, fault: TelephoneFault): readonly Finding[] {
  const place: Span = span(field.value.start + fault.start, field.value.start + fault.end);
  const written = textOf(notice.source, place);
  switch (fault.kind) {
    case 'no-area-code':
      return [noAreaCode(notice, place, fault.digits)];
    case 'dash': {
      const edit = { span: span(field.value.start + fault.dash.start, field.value.start + fault.dash.end), text: '-' };
      const message = `电话号码“${written}”的连接号应为短横线“-”（GB/T 15834—2011 4.13.3.1）。`;
      return [{ span: place, message, fix: { title: '改为短横线“-”', kind: 'safe', edits: [edit] } }];
    }
    case 'no-such-area':
      return [{ span: place, message: `电话“${written}”的区号“${fault.area}”不存在，像是示例或没有填写，请核对。` }];
    case 'malformed':
      return [{ span: place, message: `电话“${written}”位数不对（区号3至4位，号码7至8位），请核对。` }];
  }
}

/** Where title, signature or address name the city, its area code is suggested. */
function noAreaCode(notice: Notice, place: Span, digits: string): Finding {
  const written = textOf(notice.source, place);
  const area = areaCodeOf(placeWords(notice));
  const message = `电话“${written}”没有区号，请补上，写成“${area?.code ?? '区号'}-${digits}”。`;
  if (area === null) return { span: place, message, atMost: 'information' };
  const edit = { span: span(place.start, place.start), text: `${area.code}-` };
  return {
    span: place,
    message,
    atMost: 'information',
    fix: { title: `补上${area.city}的区号${area.code}`, kind: 'suggested', edits: [edit] },
  };
}

function placeWords(notice: Notice): string {
  const unit = notice.signature?.unit;
  const addresses = (notice.contact?.fields ?? [])
    .filter((field) => field.name === 'address')
    .map((field) => foldedOf(notice.source, field.value));
  return [notice.title?.text ?? '', unit ? foldedOf(notice.source, unit) : '', ...addresses].join(' ');
}

/** In one block either every label has its colon or none. */
function missingColons(notice: Notice, contact: Contact): readonly Finding[] {
  const labelled = contact.fields.flatMap((field) => (field.label === null ? [] : [field.label]));
  const bare = labelled.filter((label) => !hasColon(notice, label));
  if (bare.length === 0 || bare.length * 2 > labelled.length) return [];
  return bare.map((label) => ({
    span: label,
    message: `“${textOf(notice.source, label)}”后没有冒号，同一处其他各项都有，请统一。`,
    atMost: 'information',
    fix: {
      title: '补上冒号',
      kind: 'safe',
      edits: [{ span: span(label.end, label.end), text: notice.policy.width === 'half' ? ':' : '：' }],
    },
  }));
}

function hasColon(notice: Notice, label: Span): boolean {
  return /^(?:\([^()]{0,20}\))? ?:/u.test(notice.source.folded.slice(label.end, label.end + 24));
}
