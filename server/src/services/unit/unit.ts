import type { WordingRow } from '../../rules/text/wordingTable';
import { IGNORE_FILE, ignoresOf, parseIgnores, type Ignores, type NoticeIgnores } from '../ignores/ignoreFile';
import { CONFIGURATION_FILE } from '../settings/configuration';
import { parseConfiguration } from '../settings/parseConfiguration';
import type { PlacedConfiguration } from '../settings/resolveSettings';
import { Cache } from './cache';
import { describeIgnored } from './describeIgnored';
import type { TextReading, UnitFiles } from './unitFiles';
import { readWording, type UnitProblem } from './wording';

/** A unit's file as far as it could be read, with the rows of the wording tables that it names. */
export interface UnitConfiguration extends PlacedConfiguration {
  readonly file: string;
  /** What was read; empty where nothing could be. */
  readonly text: string;
  readonly wording: readonly WordingRow[];
  readonly problems: readonly UnitProblem[];
}

/** An ignore file as far as it could be read; without text where there is none. */
export interface UnitIgnores {
  readonly file: string;
  readonly text: string | null;
  readonly ignores: Ignores;
  /** What is wrong with the file. */
  readonly problems: readonly UnitProblem[];
  /** What its writer would want to know, and is no fault: notices that are gone, rules that are unknown. */
  readonly notes: readonly UnitProblem[];
}

const MOST_FOLDERS = 500;

/**
 * The files beside and above notices: `.zhenggairc.json` with its tables, and `.zhenggai-ignore.json`. The same for the command line and for
 * editors, which bring the files. Each file is read once, and again after `forget`.
 */
export class Unit {
  readonly #files: UnitFiles;
  readonly #texts = new Cache<TextReading>(MOST_FOLDERS);
  readonly #configurations = new Cache<UnitConfiguration>(MOST_FOLDERS);
  readonly #repositories = new Cache<boolean>(MOST_FOLDERS);
  readonly #ignores = new Cache<UnitIgnores>(MOST_FOLDERS);

  constructor(files: UnitFiles) {
    this.#files = files;
  }

  /**
   * The configuration that holds for the notices of a folder: the one in it, or in the nearest folder above. One counts; they are not merged.
   * The search ends at the root of a repository (a folder with `.git`) and at the user's home: what lies above belongs to something else.
   */
  async configurationFor(folder: string): Promise<UnitConfiguration | null> {
    // All folders are asked at once, since each answer may be long in coming; the nearest that has something to say counts.
    const looks = this.#files.foldersFrom(folder).map((each) => ({
      file: this.#files.within(each, CONFIGURATION_FILE),
      folder: each,
      reading: this.#text(this.#files.within(each, CONFIGURATION_FILE)),
      isRepository: this.#repositories.of(each, () => this.#files.has(each, '.git')),
    }));
    for (const { file, folder: place, reading, isRepository } of looks) {
      const read = await reading;
      if (read !== 'missing') return this.#configuration(file, place, read);
      if (await isRepository) return null;
    }
    return null;
  }

  /** The configuration in one file, which lies in `folder`; null where there is no such file. */
  async configurationAt(file: string, folder: string): Promise<UnitConfiguration | null> {
    const read = await this.#text(file);
    return read === 'missing' ? null : this.#configuration(file, folder, read);
  }

  /** What is ignored in a notice, by the file beside it. */
  async ignoresOf(folder: string, name: string): Promise<NoticeIgnores> {
    return ignoresOf((await this.ignoresIn(folder)).ignores, name);
  }

  /** What is ignored in the notices of a folder. */
  ignoresIn(folder: string): Promise<UnitIgnores> {
    return this.#ignores.of(folder, () => this.readIgnores(folder));
  }

  /** The same, read anew: before anything is written. */
  async readIgnores(folder: string): Promise<UnitIgnores> {
    const file = this.#files.within(folder, IGNORE_FILE);
    const read = await this.#files.readText(file);
    if (read === 'missing') return { file, text: null, ignores: {}, problems: [], notes: [] };
    if ('fault' in read) return { file, text: '', ignores: {}, problems: [{ place: '', message: read.fault }], notes: [] };
    const { ignores, problems } = parseIgnores(read.text);
    const notes = await describeIgnored(ignores, (name) => this.#files.has(folder, name));
    return { file, text: read.text, ignores, problems, notes };
  }

  /** To be called when such a file changed, or may have. */
  forget(): void {
    for (const cache of [this.#texts, this.#configurations, this.#repositories, this.#ignores]) cache.clear();
  }

  #text(file: string): Promise<TextReading> {
    return this.#texts.of(file, () => this.#files.readText(file));
  }

  #configuration(file: string, folder: string, read: Exclude<TextReading, 'missing'>): Promise<UnitConfiguration> {
    return this.#configurations.of(file, async () => {
      if ('fault' in read)
        return { file, folder, text: '', configuration: {}, wording: [], problems: [{ place: '', message: read.fault }] };
      const { configuration, problems } = parseConfiguration(read.text);
      const wording = await readWording(this.#files, folder, configuration.wordingTables ?? []);
      return { file, folder, text: read.text, configuration, wording: wording.rows, problems: [...problems, ...wording.problems] };
    });
  }
}
