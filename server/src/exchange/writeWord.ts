/** What writes Word documents: a bundle of its own, for the library that it needs is larger than all the rest (see scripts/onDemand.mjs). */
export { chosenFonts } from './word/write/fonts';
export { chosenMargins } from './word/write/page';
export { writeGongwen } from './word/write/gongwen';
export { checkSheetDocx } from './word/write/checkSheet';
