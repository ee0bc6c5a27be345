import { ignoreSchema } from './ignores/ignoreSchema';
import { configurationSchema, type Schema } from './settings/configurationSchema';

/** The JSON schemas that package.json contributes, by their paths below the project's root. */
export function allSchemas(): ReadonlyMap<string, Schema> {
  return new Map([
    ['schemas/zhenggairc.schema.json', configurationSchema()],
    ['schemas/zhenggai-ignore.schema.json', ignoreSchema()],
  ]);
}
