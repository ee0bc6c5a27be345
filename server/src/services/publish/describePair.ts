import type { PairComparison, PairItem } from './comparePair';

/** One thing to be looked at, in words. */
export interface PairRemark {
  readonly message: string;
  /** Zero-based, of the text that it is about. */
  readonly line: number;
}

/** What a comparison comes to: what to look at in each text, and a sentence for both. */
export interface PairRemarks {
  readonly published: readonly PairRemark[];
  readonly internal: readonly PairRemark[];
  readonly summary: string;
}

/** The words for a comparison, the same on the command line and in an editor. */
export function describePair({ unknownProblems, unknownNumbers, mustNotBePublic, leftOut }: PairComparison): PairRemarks {
  const counts = `内部稿没有的问题${unknownProblems.length}个、数字${unknownNumbers.length}处，不宜公开${mustNotBePublic.length}处`;
  return {
    published: [
      ...remarks('公开稿里的问题，内部稿里没有', unknownProblems),
      ...remarks('公开稿里的数字，内部稿里没有', unknownNumbers),
      ...remarks('不宜公开', mustNotBePublic),
    ],
    internal: remarks('内部稿里的问题，公开稿里没有写', leftOut),
    summary: `公开稿与内部稿对照：${counts}；公开稿没有写的问题${leftOut.length}个。`,
  };
}

function remarks(title: string, items: readonly PairItem[]): readonly PairRemark[] {
  return items.map(({ words, line }) => ({ message: `${title}：${words}`, line }));
}
