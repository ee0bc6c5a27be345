import * as vscode from 'vscode';

/** Where a step stands, and what the wizard is called. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** What became of a step: the answers with its own, a wish to go back, or an end without a notice. */
export type Outcome<Answers> = { readonly answers: Answers } | 'back' | 'cancelled';

/** Asks one thing, showing what was answered before. */
export type Step<Answers> = (answers: Answers, place: Place) => Promise<Outcome<Answers>>;

/** Asks step by step, with a way back. `keep` receives each answer, so that nothing is lost by going away. Undefined when cancelled. */
export async function runSteps<Answers>(
  title: string,
  steps: readonly Step<Answers>[],
  first: Answers,
  keep: (answers: Answers) => void,
): Promise<Answers | undefined> {
  let answers = first;
  for (let index = 0; index < steps.length;) {
    const outcome = await steps[index]?.(answers, { title, step: index + 1, totalSteps: steps.length });
    if (outcome === undefined || outcome === 'cancelled') return undefined;
    if (outcome === 'back') {
      index -= 1;
      continue;
    }
    answers = outcome.answers;
    keep(answers);
    index += 1;
  }
  return answers;
}

/** Lets one of several be chosen, as soon as they are known; `active` is the one that is marked at first. */
export function choose<Item extends vscode.QuickPickItem>(
  place: Place,
  placeholder: string,
  items: readonly Item[] | Promise<readonly Item[]>,
  active: Item | undefined,
): Promise<Item | 'back' | 'cancelled'> {
  const input = vscode.window.createQuickPick<Item>();
  input.busy = true;
  input.placeholder = placeholder;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  void Promise.resolve(items).then((known) => {
    input.items = known;
    input.busy = false;
    if (active !== undefined) input.activeItems = [active];
  });
  return shown(input, place, (done) => input.onDidAccept(() => input.selectedItems[0] !== undefined && done(input.selectedItems[0])));
}

/** What a text to be typed is to look like. */
export interface Question {
  readonly prompt: string;
  readonly placeholder: string;
  readonly value: string;
  /** Why a text will not do, in Chinese; undefined where it will. */
  readonly faultOf: (text: string) => string | undefined;
}

/** Asks for a text, and does not take one that will not do. */
export function ask(
  place: Place,
  { prompt, placeholder, value, faultOf }: Question,
): Promise<{ readonly text: string } | 'back' | 'cancelled'> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.placeholder = placeholder;
  input.value = value;
  return shown(input, place, (done) =>
    vscode.Disposable.from(
      // A day is not wrong while it is still being typed: faults are shown on Enter, and taken back as soon as they are mended.
      input.onDidChangeValue((text) => {
        if (faultOf(text) === undefined) input.validationMessage = undefined;
      }),
      input.onDidAccept(() => {
        input.validationMessage = faultOf(input.value);
        if (input.validationMessage === undefined) done({ text: input.value });
      }),
    ),
  );
}

function shown<Answer>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, step, totalSteps }: Place,
  listen: (done: (answer: Answer) => void) => vscode.Disposable,
): Promise<Answer | 'back' | 'cancelled'> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const done = (answer: Answer | 'back' | 'cancelled'): void => {
      resolve(answer);
      input.dispose();
    };
    listen(done);
    input.onDidTriggerButton(() => done('back'));
    input.onDidHide(() => done('cancelled'));
    input.show();
  });
}
