import type { CheckOptions } from '../check/outcome';
import { jsonFormatter } from './json';
import { jsonlFormatter } from './jsonl';
import { junitFormatter } from './junit';
import type { Formatter } from './report';
import { sarifFormatter } from './sarif';
import { summaryFormatter } from './summary';
import { textFormatter } from './text';

/** The writer of a format. What reaches `failOn` is a failure, in formats that know of such. */
export function formatterOf({ format, failOn, showsIgnored }: CheckOptions): Formatter {
  switch (format) {
    case 'text':
      return textFormatter(showsIgnored);
    case 'summary':
      return summaryFormatter;
    case 'json':
      return jsonFormatter;
    case 'jsonl':
      return jsonlFormatter;
    case 'sarif':
      return sarifFormatter;
    case 'junit':
      return junitFormatter(failOn);
  }
}
