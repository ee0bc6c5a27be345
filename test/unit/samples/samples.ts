import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { PlannedDefect, PlantedDefect } from '../../../scripts/generate/plantDefects.mjs';

const SAMPLES = 'samples';
const TWINS = 'test/fixtures/defective';

/** An invented notice without defects, and its twin that has one of every kind its layout can hold. */
export interface Sample {
  /** `高校党委`. */
  readonly name: string;
  readonly text: string;
  readonly plan: readonly PlannedDefect[];
  readonly twin: string;
  readonly defects: readonly PlantedDefect[];
}

/** Every sample but the draft to start from. */
export function readSamples(): readonly Sample[] {
  return readdirSync(SAMPLES)
    .filter((file) => !file.endsWith('.zhenggai'))
    .map((file) => {
      const name = basename(file, extname(file));
      return {
        name,
        text: readFileSync(`${SAMPLES}/${file}`, 'utf8'),
        plan: JSON.parse(readFileSync(`${TWINS}/${name}.plan.json`, 'utf8')) as readonly PlannedDefect[],
        twin: readFileSync(`${TWINS}/${file}`, 'utf8'),
        defects: JSON.parse(readFileSync(`${TWINS}/${name}.json`, 'utf8')) as readonly PlantedDefect[],
      };
    });
}
