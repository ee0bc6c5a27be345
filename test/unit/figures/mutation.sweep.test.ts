import assert from 'node:assert/strict';
import { createLanguageService } from '../../../server/src/languageService';
import type { Diagnostic } from '../../../server/src/rules/runner';
import { overlaps, type Span } from '../../../server/src/text/span';
import { readCorpus } from '../../corpus/corpus';
import { mutationsOf, type Mutation } from './mutator';

/** The share of claims made false, in per cent, that must be reported. */
const LEAST_REPORTED = 98;
const LEAST_MUTATIONS = 290;

const service = createLanguageService();
const corpus = readCorpus();

describe('a number of a claim changed, so that the claim is false', function () {
  this.timeout(60_000);
  let results: readonly Result[] = [];
  before(function () {
    if (corpus.length === 0) this.skip();
    results = corpus.flatMap(({ name, text }) => {
      const known = new Set(check(text).map(keyOf));
      return mutationsOf(service.read(text)).map((mutation) => ({
        where: `${name.slice(0, 3)} ${mutation.what}`,
        ...outcomeOf(mutation, known),
      }));
    });
  });

  it('is reported by the rule that minds the claim, at its place', () => {
    const missed = results.filter(({ isReported }) => !isReported);
    const share = 100 * (1 - missed.length / results.length);
    const list = missed.map(({ where }) => where).join('\n');
    assert.ok(results.length >= LEAST_MUTATIONS, `${String(results.length)} mutations`);
    assert.ok(share >= LEAST_REPORTED, `${String(results.length - missed.length)} of ${String(results.length)}, but not\n${list}`);
  });

  it('brings up nothing but claims that share the number', () => {
    const disturbed = results.filter(({ others }) => others.length > 0);
    assert.deepEqual(
      disturbed.map(({ where, others }) => [where, ...others.map(({ message }) => message)]),
      [],
    );
  });
});

interface Result extends Outcome {
  readonly where: string;
}

interface Outcome {
  readonly isReported: boolean;
  /** What is new and has nothing to do with the changed number. */
  readonly others: readonly Diagnostic[];
}

function outcomeOf({ text, changed, rule }: Mutation, known: ReadonlySet<string>): Outcome {
  const fresh = check(text).filter((diagnostic) => !known.has(keyOf(diagnostic)));
  const about = fresh.filter((diagnostic) => placesOf(diagnostic).some((place) => overlaps(place, changed)));
  return {
    isReported: about.some((diagnostic) => diagnostic.rule.id === rule),
    others: fresh.filter((diagnostic) => !about.includes(diagnostic)),
  };
}

function check(text: string): readonly Diagnostic[] {
  return service.check(service.read(text), { stage: 'review', rules: {} });
}

function placesOf({ span, related }: Diagnostic): readonly Span[] {
  return [span, ...(related ?? []).map((place) => place.span)];
}

/** What is said of what: lines move no further than a digit. */
function keyOf({ rule, message }: Diagnostic): string {
  return `${rule.id} ${message}`;
}
