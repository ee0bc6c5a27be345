// node scripts/vscode/fetch.mjs: fetches what the tests start and the packages are made with, where it is not there yet.
import { browserFolder, canHaveBrowser } from './browser.mjs';
import { vsceFolder } from './cache.mjs';
import { serverFolder } from './server.mjs';

await vsceFolder();
if (canHaveBrowser()) {
  await browserFolder();
  await serverFolder();
}
