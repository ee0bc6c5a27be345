import { fileJson } from './json';
import type { Formatter } from './report';

/**
 * A line for each file, as an entry of `files` in the first JSON contract, and at the end a line for each file that could not be read:
 * `{"path":…,"error":…}`. Whoever reads it needs no more than one line at a time.
 */
export const jsonlFormatter: Formatter = {
  begin: () => '',
  file: (report) => {
    const line = fileJson(report);
    return line === '' ? '' : `${line}\n`;
  },
  separator: '',
  end: ({ errors }) => errors.map(({ path, message }) => `${JSON.stringify({ path, error: message })}\n`).join(''),
};
