import { span, type Span } from '../../../text/span';
import type { Announcement } from '../../announcement';
import type { Enumeration, NoticeOutline } from '../../model';
import type { Figure } from '../figure';
import { countLike } from '../wording';

/** Announced counts against what is listed: `从4个方面抓好整改：①…②…③…④…`. */
export function readAnnounced(outline: NoticeOutline): readonly Figure[] {
  return [...outline.enumerations, ...outline.headingLists].flatMap((enumeration) => {
    const { announced } = enumeration;
    return announced === null ? [] : [announcedFigure(outline, enumeration, announced)];
  });
}

function announcedFigure(outline: NoticeOutline, enumeration: Enumeration, announced: Announcement): Figure {
  const { items } = enumeration;
  const holds = items.length === announced.count;
  const isInOrder = items.every(({ number }, index) => number === index + 1 || (enumeration.style === '首先' && number > index));
  const written = outline.source.folded.slice(announced.span.start, announced.span.end);
  const [first] = items;
  const last = items.at(-1) ?? first;
  const { text } = outline.source;
  const range = first === undefined || last === undefined ? '' : `${textIn(text, first.marker)}至${textIn(text, last.marker)}`;
  return {
    kind: 'announced-count',
    verdict: holds ? 'holds' : isInOrder ? 'fails' : 'not-judged',
    reason: holds || isInOrder ? null : '序号不连续，项数待序号理顺后再比',
    span: span(announced.span.start, first?.marker.end ?? announced.span.end),
    numbers: [{ value: announced.count, span: announced.span, unit: '', part: 'announced' }],
    places: items.map(({ marker }) => marker),
    working: `列出${range}共${items.length}项，文中称${written}${unitAfter(outline, announced.span)}${holds ? '，相符' : '，不符'}`,
    culprit: holds || !isInOrder ? null : { span: announced.span, correction: countLike(items.length, !/\d/u.test(written)) },
    doubtful: false,
  };
}

/** 4⟦个方面⟧. */
function unitAfter({ source: { folded } }: NoticeOutline, { end }: Span): string {
  return /^(?:[个大]?方面|[个项条点类件步招种])/u.exec(folded.slice(end, end + 3))?.[0] ?? '项';
}

function textIn(text: string, of: Span): string {
  return text.slice(of.start, of.end);
}
