import { describeWordPlace, wordPlaceOf } from '../../exchange/word/places';
import type { Severity } from '../../rules/severity';
import type { Diagnostic } from '../../rules/runner';
import { positionAt } from '../../text/source';
import type { CheckError } from '../check/outcome';
import { isAtLeast } from '../check/totals';
import type { FileReport, Formatter } from './report';
import { SEVERITY_NAMES } from './words';

/** What a suite counts, by the names of its attributes. */
type Counts = Readonly<Record<'tests' | 'failures' | 'errors' | 'skipped', number>>;

const PASSED: Counts = { tests: 1, failures: 0, errors: 0, skipped: 0 };

/** The head of a suite as `suite` writes it. */
const SUITE =
  /^ {2}<testsuite name="[^"]*" tests="(?<tests>\d+)" failures="(?<failures>\d+)" errors="(?<errors>\d+)" skipped="(?<skipped>\d+)">/u;

/** JUnit XML, as build servers read it: a file is a suite, a finding a case, which fails where the command would. The first element has the totals. */
export function junitFormatter(failOn: Severity): Formatter {
  return {
    begin: () => '',
    file: (report) => suiteOf(report, failOn),
    passedOver: skippedSuite,
    separator: '',
    end: () => '',
    whole: (suites, { errors }, seconds) => document([...suites, ...errors.map(errorSuite)], seconds),
  };
}

function document(suites: readonly string[], seconds: number): string {
  const heads = suites.map((words) => SUITE.exec(words)?.groups ?? {});
  const sum = (name: string): number => heads.reduce((total, counts) => total + Number(counts[name] ?? 0), 0);
  const totals = { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
  const opening = `<testsuites${attributes({ name: 'zhenggai', ...shown(totals), time: seconds.toFixed(3) })}>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${opening}${suites.join('')}</testsuites>\n`;
}

function suiteOf(report: FileReport, failOn: Severity): string {
  const { path, isNamed, notice, diagnostics } = report;
  if (!notice.recognised) return isNamed ? skippedSuite(path, '不是整改通报，没有检查') : '';
  if (diagnostics.length === 0) return suite(path, [`    <testcase${attributes({ name: '检查', classname: path })}/>\n`], PASSED);
  const named = new Map<string, number>();
  const cases = diagnostics.map((diagnostic) => {
    const name = nameOf(report, diagnostic);
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    const isFailure = isAtLeast(diagnostic.severity, failOn);
    return caseOf(report, diagnostic, { name: times === 1 ? name : `${name}（${times}）`, element: isFailure ? 'failure' : 'system-out' });
  });
  const failures = diagnostics.filter(({ severity }) => isAtLeast(severity, failOn)).length;
  return suite(path, cases, { ...PASSED, tests: cases.length, failures });
}

function suite(name: string, cases: readonly string[], counts: Counts): string {
  return `  <testsuite${attributes({ name, ...shown(counts) })}>\n${cases.join('')}  </testsuite>\n`;
}

function skippedSuite(path: string, message: string): string {
  const verdict = `<skipped${attributes({ message })}/>`;
  return suite(path, [`    <testcase${attributes({ name: '检查', classname: path })}>${verdict}</testcase>\n`], { ...PASSED, skipped: 1 });
}

function errorSuite({ path, message }: CheckError): string {
  const verdict = `<error${attributes({ message })}/>`;
  return suite(path, [`    <testcase${attributes({ name: '读取', classname: path })}>${verdict}</testcase>\n`], { ...PASSED, errors: 1 });
}

function shown({ tests, failures, errors, skipped }: Counts): Readonly<Record<keyof Counts, string>> {
  return { tests: String(tests), failures: String(failures), errors: String(errors), skipped: String(skipped) };
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
