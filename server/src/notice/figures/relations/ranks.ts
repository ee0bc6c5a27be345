import type { Passage } from '../passage';
import { placesIn, type ReckonedReading } from './reckoned';

const RANKS =
  /第\s?(?<now>\d{1,3})\s?[位名][^。;\d第]{0,12}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?\s?(?<shown>\d{1,3})\s?个?[位名][^。;\d]{0,10}(?:上年|去年|上季度|上月|上届)[^。;\d]{0,6}第\s?(?<was>\d{1,3})\s?[位名]/dgu;
const RANKS_FROM =
  /[由从][^。;\d]{0,10}第\s?(?<was>\d{1,3})\s?[位名][^。;\d]{0,10}第\s?(?<now>\d{1,3})\s?[位名][^。;\d]{0,8}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?\s?(?<shown>\d{1,3})\s?[个位名]/dgu;
/** 一季度第9位，二季度第5位，⟦前进4位⟧: the one before comes first. */
const RANKS_IN_TURN =
  /第\s?(?<was>\d{1,3})\s?[位名](?!、)(?:(?![去上由从]|同期)[^。;\d第]){1,12}第\s?(?<now>\d{1,3})\s?[位名],?[^。;\d]{0,6}(?<turn>前移|上升|提升|前进|后移|下降|后退)了?\s?(?<shown>\d{1,3})\s?[个位名](?![^。;]{0,16}(?:[去上]年|上季|上月|上届))/dgu;
/** ⟦在9个县区的测评中⟧位列第11: a place behind the last. */
const PLACES =
  /(?<=在|全[省市区县州旗盟国]|参[评赛加]的|同[类级])\s?(?<all>\d{1,3})\s?[个家所](?<what>[^。;,\d]{1,24}?),?[^。;,\d全]{0,8}(?:位列|位居|名列|排名|排在|排)第\s?(?<shown>\d{1,3})\s?[位名]/dgu;

/** Places gained or lost between two ranks, and places among so many. */
export function readRanks({ words, scan: { span } }: Passage): readonly ReckonedReading[] {
  if (!words.includes('第') || !/第\s?\d{1,3}\s?[位名]/u.test(words)) return [];
  return [
    ...[...words.matchAll(RANKS), ...words.matchAll(RANKS_FROM), ...words.matchAll(RANKS_IN_TURN)].map((found) =>
      ranksOf(found, span.start),
    ),
    ...[...words.matchAll(PLACES)].map((found) => placeOf(found, span.start)),
  ].filter((reading) => reading !== null);
}

function ranksOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { now, was, turn, shown } = found.groups ?? {};
  // 三个镇列第3位、第8位，⟦分别⟧前移2位、1位: each has its own.
  if (now === undefined || was === undefined || shown === undefined || found[0].includes('分别')) return null;
  const isUp = /前|升/u.test(turn ?? '');
  const exact = (Number(was) - Number(now)) * (isUp ? 1 : -1);
  const fits = exact === Number(shown);
  const working = `${isUp ? was : now} − ${isUp ? now : was} = ${exact}，${fits ? '与文中相符' : `文中为${shown}位`}`;
  return { kind: 'rank', shown: Number(shown), exact, unit: '位', working, ...placesIn(found, from), fits };
}

/** Among those that take part nobody is behind the last. */
function placeOf(found: RegExpMatchArray, from: number): ReckonedReading | null {
  const { all, what = '', shown } = found.groups ?? {};
  const [count, place] = [Number(all), Number(shown)];
  if (!/[中里内]|考核|测评|评比|评价|排名|比赛/u.test(what)) return null;
  const fits = place <= count;
  const working = fits ? `共${count}个，位次不超过第${count}，与文中相符` : `共${count}个，不会有第${place}位`;
  return { kind: 'rank', shown: place, exact: fits ? place : 0, unit: '位', working, ...placesIn(found, from), fits };
}
