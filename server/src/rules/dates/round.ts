import { type InspectionTeam, readTeams } from '../../notice/teams';
import type { Notice } from '../../notice/model';
import { textOf } from '../../text/source';
import { containsSpan, span } from '../../text/span';
import type { Finding, Rule } from '../rule';

/** Words that speak of another inspection than the notice's own. */
const OTHER_INSPECTION = /上一?轮|上次|上届|前一?轮|此前|曾|历[次届轮]|往[年届]|十[八九]大|以往|联动|提级/u;
const OTHER_REACH = 40;
/** `十二届市委第二轮巡视`. */
const ROUND =
  /(?<term>[一二三四五六七八九十]{1,3})届(?<level>自治区党|[省市区县])委第(?<round>[一二三四五六七八九十]{1,3})轮(?<kind>巡[视察])/u;

/** 届, 轮, 组, and the level of the inspecting party are the same in title and text. */
export const round: Rule = {
  id: 'dates/round',
  name: '届次轮次与巡视组',
  norm: '标题与正文的届次、轮次、巡视巡察组的级别和序号一致；中央、省（区、市）用“巡视”，市、县用“巡察”。',
  source: '《中国共产党巡视工作条例》；公文校对实务',
  exceptions: [
    '轮次与组的序号不是一回事，不互比。',
    '本级党委自己的巡察轮次、上一轮巡视的组别不比。',
    '直辖市和设区的市都称“市委”，只看本篇前后是否一致。',
  ],
  severity: { draft: 'warning', review: 'warning', publish: 'warning' },
  fix: 'suggested',
  good: [
    {
      text: '中共云山市委关于十二届省委第二轮巡视整改进展情况的通报\n根据省委统一部署，2023年3月28日至6月16日，省委第十巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。\n一、整改情况\n认真落实省委第十巡视组反馈意见；市委第三巡察组开展第五轮巡察；上轮巡视时省委第四巡视组指出的问题已整改。',
    },
  ],
  bad: [
    {
      text: '根据省委统一部署，2023年3月28日至6月16日，省委第十巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。\n一、整改情况\n认真落实省委第九巡视组反馈意见。',
    },
    { text: '认真配合省委巡察组开展工作。', note: '省委用“巡视”' },
    {
      text: '中共云山市委关于十二届省委第二轮巡视整改进展情况的通报\n根据十二届省委第三轮巡视统一部署，2023年3月28日至6月16日，省委第十巡视组对云山市进行了巡视，并于8月30日反馈了巡视意见。现将整改情况予以公布。',
    },
  ],
  check: (notice) => {
    const teams = readTeams(notice.source);
    const own = teams.find((team) => notice.opening !== null && containsSpan(notice.opening.span, team.span)) ?? null;
    return [...teams.flatMap((team) => judge(notice, team, own)), ...compareTitle(notice, own)].sort(
      (one, other) => one.span.start - other.span.start,
    );
  },
};

function judge(notice: Notice, team: InspectionTeam, own: InspectionTeam | null): readonly Finding[] {
  const name = textOf(notice.source, team.span);
  const right = kindOf(team.level) ?? (own?.level === team.level ? own.kind : team.kind);
  if (right !== team.kind) {
    const reason = kindOf(team.level) === null ? `本篇导语用的是“${right}组”` : `${team.level}用“${right}”`;
    const at = team.span.end - team.kind.length - 1;
    const edits = [{ span: span(at, at + team.kind.length), text: right }];
    return [
      {
        span: team.span,
        message: `“${name}”：${reason}，请核对。`,
        fix: { title: `把“${team.kind}”改为“${right}”`, kind: 'suggested', edits },
      },
    ];
  }
  if (own === null || own === team || own.level !== team.level || own.number === null || team.number === null) return [];
  if (own.number === team.number || team.numberSpan === null || own.numberSpan === null || isOther(notice, team)) return [];
  const ordinal = textOf(notice.source, own.numberSpan);
  return [
    {
      span: team.span,
      message: `巡视巡察组前后不一：这里是“${name}”，导语是“${textOf(notice.source, own.span)}”，请核对。`,
      related: [{ span: own.span, message: '导语里的巡视巡察组在这里。' }],
      fix: {
        title: `把“${textOf(notice.source, team.numberSpan)}”改为“${ordinal}”`,
        kind: 'suggested',
        edits: [{ span: team.numberSpan, text: ordinal }],
      },
    },
  ];
}

/** 中央 and the provinces inspect (巡视), counties and districts look round (巡察); 市委 may be either. */
function kindOf(level: string): '巡视' | '巡察' | null {
  if (level === '中央' || level === '省委' || level === '自治区党委') return '巡视';
  return level === '县委' || level === '区委' || level === '旗委' ? '巡察' : null;
}

function isOther({ source: { folded }, opening }: Notice, team: InspectionTeam): boolean {
  const before = folded.slice(Math.max(0, team.span.start - OTHER_REACH), team.span.start);
  const clause = before.slice(before.lastIndexOf('。') + 1);
  const years = clause.match(/\d{4}(?=年)/gu) ?? [];
  const own = opening === null ? '' : folded.slice(opening.span.start, opening.span.end);
  return OTHER_INSPECTION.test(clause) || /[、和及]第?$/u.test(clause) || years.some((year) => !own.includes(`${year}年`));
}

/** Title and opening name one inspection. */
function compareTitle(notice: Notice, own: InspectionTeam | null): readonly Finding[] {
  const { title, opening, source } = notice;
  if (title === null || opening === null) return [];
  const named = ROUND.exec(title.text)?.groups;
  const written = ROUND.exec(source.folded.slice(opening.span.start, opening.span.end));
  if (named !== undefined && written?.groups !== undefined && !isSameRound(named, written.groups)) {
    const place = span(opening.span.start + written.index, opening.span.start + written.index + written[0].length);
    const message = `标题说的是${named.term}届${named.level}委第${named.round}轮${named.kind}，导语是“${textOf(source, place)}”，请核对。`;
    return [{ span: place, message, related: [{ span: title.span, message: '标题在这里。' }] }];
  }
  if (own === null) return [];
  const otherKind = own.kind === '巡视' ? '巡察' : '巡视';
  // A team of a level that has but one kind was reported by itself.
  const isWrong = (kindOf(own.level) ?? own.kind) !== own.kind;
  const isKindOther = !isWrong && title.text.includes(otherKind) && !title.text.includes(own.kind);
  const isLevelOther =
    named !== undefined &&
    `${named.level}委` !== own.level &&
    !/联动|提级/u.test(source.folded.slice(opening.span.start, opening.span.end));
  if (!isKindOther && !isLevelOther) return [];
  const said = isLevelOther ? `${named.level}委` : otherKind;
  return [
    {
      span: own.span,
      message: `标题说的是“${said}”，导语是“${textOf(source, own.span)}”，请核对。`,
      related: [{ span: title.span, message: '标题在这里。' }],
    },
  ];
}

function isSameRound(one: Readonly<Record<string, string | undefined>>, other: Readonly<Record<string, string | undefined>>): boolean {
  return ['term', 'level', 'round', 'kind'].every((name) => one[name] === other[name]);
}
