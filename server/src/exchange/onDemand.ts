/**
 * What is loaded only when it is used: hosts import this module dynamically, and the build keeps it, with the libraries that it
 * needs, in a bundle of its own (see scripts/onDemand.mjs).
 */
export { readTable } from './tables/readTable';
export { readList } from './list/readList';
export { annotateWord } from './word/comment/annotateWord';
export { isOwnCopy } from './word/comment/isOwnCopy';
export { describeLeftOut } from './word/leftOut';
export { describeWordPlace, wordPlaceOf } from './word/places';
export { wordSource } from './word/wordSource';
export { readWord } from './word/read/readWord';
