import { readWord } from '../read/readWord';
import type { WordComment } from '../wordText';
import { COMMENT_AUTHOR } from './annotateWord';

/** Whether a document is a copy that `annotateWord` made: all its comments are ours, but for those that the original has. Never throws. */
export function isOwnCopy(copy: Uint8Array, original: Uint8Array): boolean {
  const [comments, known] = [commentsOf(copy), commentsOf(original)];
  const others = comments.filter(({ author }) => author !== COMMENT_AUTHOR);
  const isKnown = ({ author, text }: WordComment): boolean => known.some((comment) => comment.author === author && comment.text === text);
  return others.length < comments.length && others.every(isKnown);
}

function commentsOf(bytes: Uint8Array): readonly WordComment[] {
  const word = readWord('copy.docx', bytes);
  return 'reason' in word ? [] : word.comments;
}
