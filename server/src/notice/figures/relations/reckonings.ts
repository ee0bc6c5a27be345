import type { Passage } from '../passage';
import { readAges } from './ages';
import { readCalendar } from './calendar';
import { readClock } from './clock';
import { readRanks } from './ranks';
import type { ReckonedReading } from './reckoned';
import { readScheduled } from './scheduled';

/** What the words of a passage reckon from dates, times of day, terms and ranks. */
export function readReckonings(passage: Passage): readonly ReckonedReading[] {
  return [readCalendar, readClock, readScheduled, readAges, readRanks].flatMap((read) => read(passage));
}
