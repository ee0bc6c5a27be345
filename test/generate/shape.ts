import { createRandom } from './random';

/** How a notice is laid out. What the shape leaves open (words, numbers, which measure stands where) follows from the seed. */
export interface NoticeShape {
  readonly seed: number;
  /** The level of the headings that state the problems. */
  readonly leaf: 1 | 2 | 3 | 4;
  /** How many problems each group holds; one group where problems stand at level 1 or 2. At level 4 a group is parted further. */
  readonly groups: readonly number[];
  /** Whether the problems' numbers run on from group to group; restart where there are no groups. */
  readonly numbering: 'restart' | 'continuous';
  readonly width: 'full' | 'half';
  readonly response: 'label' | 'announced' | 'prose';
  /** How the problems are worded: 针对“…”问题 · 关于“…”问题的整改情况 · 关于…的问题 · the inspectors' own sentence. */
  readonly wording: 'aimed' | 'about' | 'plain' | 'sentence';
  /** Whether the response follows the problem in its line. Prose only. */
  readonly runIn: boolean;
  /** The overview: under a heading with a paragraph, sub-headings or items, or without heading. */
  readonly overview: 'paragraph' | 'headings' | 'items' | 'bare';
  readonly next: 'paragraph' | 'headings' | 'bare';
  readonly clues: 'none' | 'part' | 'group';
  readonly titleLines: 1 | 2 | 3;
  readonly contact: 'lines' | 'sentence';
  readonly signed: boolean;
  /** 1. or with its stop in full width; (1) or ⑴. */
  readonly thirdMarker: '#.' | '#．' | '＃．';
  readonly fourthMarker: '（#）' | '⑴';
  readonly indented: boolean;
  readonly spaced: boolean;
  readonly markdown: boolean;
}

/** A plain layout to change one thing of. */
export const PLAIN_SHAPE: NoticeShape = {
  seed: 1,
  leaf: 3,
  groups: [3, 2, 3],
  numbering: 'restart',
  width: 'full',
  response: 'prose',
  wording: 'aimed',
  runIn: false,
  overview: 'headings',
  next: 'headings',
  clues: 'none',
  titleLines: 2,
  contact: 'lines',
  signed: true,
  thirdMarker: '#.',
  fourthMarker: '（#）',
  indented: false,
  spaced: false,
  markdown: false,
};

/** A layout for a seed, of about as many problems as asked: for whoever wants many notices and no property-testing library. */
export function shapeFor(seed: number, problems = 12): NoticeShape {
  const random = createRandom(seed);
  const leaf = random.pick([1, 2, 3, 3, 4] as const);
  return consistent({
    seed,
    leaf,
    groups: splitProblems(problems, leaf < 3 ? 1 : random.number(2, 5)),
    numbering: random.pick(['restart', 'continuous'] as const),
    width: random.pick(['full', 'half'] as const),
    response: random.pick(['label', 'announced', 'prose'] as const),
    wording: random.pick(['aimed', 'about', 'plain', 'sentence'] as const),
    runIn: random.oneIn(4),
    overview: random.pick(['paragraph', 'headings', 'items', 'bare'] as const),
    next: random.pick(['paragraph', 'headings', 'bare'] as const),
    clues: random.pick(['none', 'part', 'group'] as const),
    titleLines: random.pick([1, 2, 3] as const),
    contact: random.pick(['lines', 'sentence'] as const),
    signed: !random.oneIn(4),
    thirdMarker: random.pick(['#.', '#.', '#．', '＃．'] as const),
    fourthMarker: random.pick(['（#）', '（#）', '⑴'] as const),
    indented: random.oneIn(3),
    spaced: random.oneIn(3),
    markdown: random.oneIn(5),
  });
}

/** The same shape with what contradicts itself put right: what a drafter would not write. */
export function consistent(shape: NoticeShape): NoticeShape {
  const grouped = shape.leaf > 2;
  const total = shape.groups.reduce((sum, count) => sum + count, 0);
  return {
    ...shape,
    groups: grouped ? shape.groups : [total],
    numbering: grouped && shape.groups.length > 2 ? shape.numbering : 'restart',
    runIn: shape.runIn && shape.response === 'prose' && shape.wording !== 'sentence',
    overview: shape.overview === 'bare' && shape.leaf > 1 ? 'paragraph' : shape.overview,
    next: shape.next === 'bare' && shape.leaf > 1 ? 'paragraph' : shape.next,
    clues: shape.clues === 'group' && !grouped ? 'part' : shape.clues,
    // ⑳ is the last of its kind.
    fourthMarker: total > 20 ? '（#）' : shape.fourthMarker,
    wording: shape.leaf < 3 && shape.wording === 'sentence' ? 'about' : shape.wording,
  };
}

function splitProblems(problems: number, groups: number): readonly number[] {
  const least = Math.floor(problems / groups);
  return [...Array(groups).keys()].map((index) => Math.max(1, least + (index < problems % groups ? 1 : 0)));
}
