import type { Encoding } from '../../exchange/encoding/encoding';
import type { Notice } from '../../notice/model';
import type { Severity, Stage } from '../../rules/rule';
import type { Diagnostic } from '../../rules/runner';
import type { Summary } from '../../services/inspection';
import type { Format } from '../check/outcome';
import type { Totals } from '../check/totals';
import { jsonFormatter } from './json';
import { junitFormatter } from './junit';
import { sarifFormatter } from './sarif';
import { textFormatter } from './text';

/** One file that was checked, for writing out. */
export interface FileReport {
  /** As the user gave it. */
  readonly path: string;
  /** The folder that a relative path starts from: absolute. */
  readonly folder: string;
  readonly isNamed: boolean;
  readonly encoding: Encoding;
  readonly notice: Notice;
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** Writes a document piece by piece, so that nothing need be kept. */
export interface Formatter {
  /** Before the first file. */
  readonly begin: (stage: Stage) => string;
  /** Empty where the format has nothing to say of the file. */
  readonly file: (report: FileReport) => string;
  /** Between files that have something to say. */
  readonly separator: string;
  readonly end: (totals: Totals) => string;
}

/** The writer of a format. What reaches `failOn` is a failure, in formats that know of such. */
export function formatterOf(format: Format, failOn: Severity): Formatter {
  switch (format) {
    case 'text':
      return textFormatter;
    case 'json':
      return jsonFormatter;
    case 'sarif':
      return sarifFormatter;
    case 'junit':
      return junitFormatter(failOn);
  }
}
