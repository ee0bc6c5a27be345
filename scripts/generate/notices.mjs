// node scripts/generate/notices.mjs: writes THIRD-PARTY-NOTICES.txt from what the bundles take in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle.mjs';
import { NOTICES, writeNotices } from '../notices.mjs';

writeFileSync(join(ROOT, NOTICES), await writeNotices());
