import type { LanguageService } from '../../languageService';
import { DEFAULT_SETTINGS } from '../../rules/checkSettings';
import type { Stage } from '../../rules/rule';
import { describeMojibake, findMojibake } from '../../text/mojibake';
import { diagnosticsJson } from '../format/diagnosticJson';
import type { InputLine } from './lines';
import { readRequest } from './request';

/**
 * The line that answers a line: `{"id":…,"diagnostics":[…],"summary":{…}}`, findings and summary as in the first JSON contract, or
 * `{"id":…,"error":…}`. A text that is no notice has no findings and `"notice":false`. Total.
 */
export function answerLine(line: InputLine, service: LanguageService, stage: Stage): string {
  const request = readRequest(line);
  if ('fault' in request) return errorLine(request.id, request.fault);
  try {
    return checkedLine(request.id, request.text, service, request.stage ?? stage);
  } catch {
    return errorLine(request.id, '检查时出错，没有完成');
  }
}

function checkedLine(id: string, text: string, service: LanguageService, stage: Stage): string {
  const notice = service.read(text);
  const mojibake = notice.recognised ? null : findMojibake(text);
  if (mojibake !== null) return errorLine(id, describeMojibake(mojibake));
  const diagnostics = diagnosticsJson(notice.source, service.check(notice, { ...DEFAULT_SETTINGS, stage }));
  const answer = { diagnostics, summary: service.summarise(notice), ...(notice.recognised ? {} : { notice: false }) };
  return lineOf(id, answer);
}

function errorLine(id: string, error: string): string {
  return lineOf(id, { error });
}

/** The id is JSON already. */
function lineOf(id: string, rest: object): string {
  return `{"id":${id},${JSON.stringify(rest).slice(1)}\n`;
}
