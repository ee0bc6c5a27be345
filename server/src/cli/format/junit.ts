import { describeWordPlace, wordPlaceOf } from '../../exchange/word/places';
import type { Severity } from '../../rules/severity';
import type { Diagnostic } from '../../rules/runner';
import { positionAt } from '../../text/source';
import type { CheckError } from '../check/outcome';
import { isAtLeast } from '../check/totals';
import type { FileReport, Formatter } from './report';
import { SEVERITY_NAMES } from './words';

/** JUnit XML, as build servers read it: a file is a suite, a finding a case, which fails where the command would. */
export function junitFormatter(failOn: Severity): Formatter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zhenggai">\n',
    file: (report) => suiteOf(report, failOn),
    passedOver: (path, message) => suite(path, [skippedCase(path, message)], 0),
    separator: '',
    end: ({ errors }) => `${errors.map(errorSuite).join('')}</testsuites>\n`,
  };
}

function suiteOf(report: FileReport, failOn: Severity): string {
  const { path, isNamed, notice, diagnostics } = report;
  if (!notice.recognised) return isNamed ? suite(path, [skippedCase(path, '不是整改通报，没有检查')], 0) : '';
  if (diagnostics.length === 0) return suite(path, [`    <testcase${attributes({ name: '检查', classname: path })}/>\n`], 0);
  const named = new Map<string, number>();
  const cases = diagnostics.map((diagnostic) => {
    const isFailure = isAtLeast(diagnostic.severity, failOn);
    const name = nameOf(report, diagnostic);
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    const shown = times === 1 ? name : `${name}（${times}）`;
    return { isFailure, words: caseOf(report, diagnostic, { name: shown, element: isFailure ? 'failure' : 'system-out' }) };
  });
  return suite(
    path,
    cases.map(({ words }) => words),
    cases.filter(({ isFailure }) => isFailure).length,
  );
}

function suite(name: string, cases: readonly string[], failures: number): string {
  return `  <testsuite${attributes({ name, tests: String(cases.length), failures: String(failures) })}>\n${cases.join('')}  </testsuite>\n`;
}

function skippedCase(path: string, message: string): string {
  return `    <testcase${attributes({ name: '检查', classname: path })}><skipped${attributes({ message })}/></testcase>\n`;
}

/** Readers know a case by the names of its class and itself: two findings of one rule in one line have names of their own. */
function nameOf({ word, notice }: FileReport, { rule, span }: Diagnostic): string {
  const { line, character } = positionAt(notice.source, span.start);
  const paragraph = word === null ? '' : `，${describeWordPlace(wordPlaceOf(word, notice.source, span))}`;
  return `${rule.id} 第${line + 1}行第${character + 1}字${paragraph}`;
}

function caseOf(
  { path, word, notice }: FileReport,
  { severity, message, span }: Diagnostic,
  { name, element }: { readonly name: string; readonly element: 'failure' | 'system-out' },
): string {
  const { line, character } = positionAt(notice.source, span.start);
  const paragraph = word === null ? '' : `，${describeWordPlace(wordPlaceOf(word, notice.source, span))}`;
  const words = `${SEVERITY_NAMES[severity]}：${message}（${path}:${line + 1}:${character + 1}${paragraph}）`;
  const verdict = `<${element}${element === 'failure' ? attributes({ type: severity, message }) : ''}>${escapeXml(words)}</${element}>`;
  return `    <testcase${attributes({ name, classname: path })}>${verdict}</testcase>\n`;
}

function errorSuite({ path, message }: CheckError): string {
  const verdict = `    <testcase${attributes({ name: '读取', classname: path })}><error${attributes({ message })}/></testcase>\n`;
  return `  <testsuite${attributes({ name: path, tests: '1', errors: '1' })}>\n${verdict}  </testsuite>\n`;
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

/** XML 1.0 has no place for control characters and halves of surrogate pairs, escaped or not. */
function escapeXml(words: string): string {
  const writable = words.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return writable
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
