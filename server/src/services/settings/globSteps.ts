/** What a pattern says of one name of a path, or that any number of folders may stand there. */
export type Step = ((name: string) => boolean) | 'any folders';

/**
 * Whether the names of a path, one after the other, are what the steps of a pattern say. Where a step does not fit, the last folders left open take
 * one name more: what the ones before them took needs no second look, so no name is looked at more than once a step.
 */
export function matchesSteps(steps: readonly Step[], names: readonly string[]): boolean {
  let [step, name] = [0, 0];
  /** Where the last folders left open stand, and the first name after what they have taken. */
  let open: { readonly step: number; readonly name: number } | null = null;
  while (name < names.length) {
    const wanted = steps[step];
    if (wanted === 'any folders') {
      open = { step, name };
      step += 1;
    } else if (wanted?.(names[name] ?? '') === true) {
      step += 1;
      name += 1;
    } else {
      if (open === null) return false;
      open = { step: open.step, name: open.name + 1 };
      step = open.step + 1;
      name = open.name;
    }
  }
  return steps.slice(step).every((left) => left === 'any folders');
}
