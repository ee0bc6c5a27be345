/** What is wrong with a configuration or an ignore file. What is wrong is left out, all else holds. */
export interface ConfigurationProblem {
  /** Where: `rules → statistics/rate → severity`; empty for the whole. */
  readonly place: string;
  /** What is wrong and what is allowed, in Chinese. */
  readonly message: string;
}

/** More problems of one file are counted and not listed: nobody reads them, and each costs its reader time. */
const MOST_LISTED = 30;

/** Gathers what is wrong with a file; its size does not depend on how much that is. */
export class ConfigurationProblems {
  readonly #listed: ConfigurationProblem[] = [];
  #left = 0;

  /** `message` is asked for only where the problem is listed. */
  add(place: string, message: string | (() => string)): void {
    if (this.#listed.length < MOST_LISTED) this.#listed.push({ place, message: typeof message === 'string' ? message : message() });
    else this.#left += 1;
  }

  /** The first ones, and how many there are beside. */
  get all(): readonly ConfigurationProblem[] {
    if (this.#left === 0) return [...this.#listed];
    return [...this.#listed, { place: '', message: `另有${this.#left}处问题没有逐一列出；请先改正前面的` }];
  }
}
