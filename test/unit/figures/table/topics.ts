import { ALONGSIDE } from './alongside';
import { ANNOUNCEMENTS } from './announcements';
import { AVERAGES } from './averages';
import { BARE_LISTS } from './bareLists';
import { BOUNDS } from './bounds';
import { BREAKDOWNS } from './breakdowns';
import { CHANGE_FORMS } from './changeForms';
import { COUNTED_LISTS } from './countedLists';
import { DATES } from './dates';
import { DIFFERENCES } from './differences';
import { DOCUMENTS } from './documents';
import { DONE } from './done';
import { EXCLUSIVES } from './exclusives';
import { GRAND_TOTALS } from './grandTotals';
import { LABELS } from './labels';
import { LISTS } from './lists';
import { LOOK_ALIKES } from './lookAlikes';
import { MULTIPLES } from './multiples';
import { NAMED_TOTALS } from './namedTotals';
import { NUMBERS } from './numbers';
import { OPENINGS } from './openings';
import { OTHERWISE } from './otherwise';
import { OVERLAPS } from './overlaps';
import { PAIRS } from './pairs';
import { PRODUCTS } from './products';
import { PRODUCT_SUMS } from './productSums';
import { RATE_FORMS } from './rateForms';
import { RATES } from './rates';
import { FLOWS, RECKONINGS } from './reckonings';
import { LEFTOVERS } from './leftovers';
import { REMAINDERS } from './remainders';
import type { Topic } from './row';
import { SPANS } from './spans';
import { STOCKS } from './stocks';
import { TABLES } from './tables';
import { TEMPTING } from './tempting';
import { TURNS } from './turns';
import { WORD_LISTS } from './wordLists';

/** Every sentence and what is to be said of it, by topic. */
export const TOPICS: readonly Topic[] = [
  NUMBERS,
  BREAKDOWNS,
  BARE_LISTS,
  EXCLUSIVES,
  LOOK_ALIKES,
  OPENINGS,
  OVERLAPS,
  OTHERWISE,
  DONE,
  REMAINDERS,
  LEFTOVERS,
  RECKONINGS,
  FLOWS,
  PRODUCTS,
  PRODUCT_SUMS,
  SPANS,
  GRAND_TOTALS,
  NAMED_TOTALS,
  STOCKS,
  DIFFERENCES,
  PAIRS,
  TURNS,
  RATES,
  RATE_FORMS,
  CHANGE_FORMS,
  MULTIPLES,
  AVERAGES,
  ALONGSIDE,
  ANNOUNCEMENTS,
  LISTS,
  TABLES,
  TEMPTING,
  WORD_LISTS,
  COUNTED_LISTS,
  LABELS,
  DATES,
  BOUNDS,
  DOCUMENTS,
];
