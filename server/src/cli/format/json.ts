import { VERSION } from '../version';
import { diagnosticsJson, ignoredJson } from './diagnosticJson';
import type { FileReport, Formatter } from './report';

/** The first JSON contract, a file a line. */
export const jsonFormatter: Formatter = {
  begin: (stage) => `{"version":${JSON.stringify(VERSION)},"stage":"${stage}","files":[\n`,
  file: fileJson,
  separator: ',\n',
  end: ({ errors, notes }) => `\n],"errors":${JSON.stringify(errors)},"notes":${JSON.stringify(notes)}}\n`,
};

/** A file as an entry of `files` in the first JSON contract, on one line; empty for a text that is no notice and was not asked for by name. */
export function fileJson({ path, isNamed, encoding, word, list, notice, diagnostics, ignored, stage, summary }: FileReport): string {
  if (!isNamed && !notice.recognised) return '';
  return JSON.stringify({
    path,
    encoding,
    diagnostics: diagnosticsJson(notice.source, diagnostics, { word, list }),
    summary,
    stage,
    ignored: ignoredJson(notice.source, ignored),
  });
}
