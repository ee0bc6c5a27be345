import { givenSpan, type Source } from '../text/source';
import type { Edit, Fix } from './rule';
import type { Diagnostic } from './runner';

/** Findings at their places in the text as the file has it: for whoever changes the file, or follows it from one version to the next. */
export function inGivenText(source: Source, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (source.given.cuts.length === 0) return diagnostics;
  return diagnostics.map(({ span, related, fix, ...rest }) => ({
    ...rest,
    span: givenSpan(source, span),
    ...(related === undefined ? {} : { related: related.map((place) => ({ ...place, span: givenSpan(source, place.span) })) }),
    ...(fix === undefined ? {} : { fix: givenFix(source, fix) }),
  }));
}

function givenFix(source: Source, fix: Fix): Fix {
  return { ...fix, edits: fix.edits.map((edit) => givenEdit(source, edit)) };
}

/** An edit of the text as read, as one of the file's own text. */
export function givenEdit<SomeEdit extends Edit>(source: Source, edit: SomeEdit): SomeEdit {
  return { ...edit, span: givenSpan(source, edit.span) };
}
