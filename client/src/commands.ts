import type * as vscode from 'vscode';
import { checking } from './commands/checking';
import { comparing } from './commands/comparing';
import { folderCheck } from './commands/folderCheck';
import { ignored } from './commands/ignored';
import { ignoring } from './commands/ignoring';
import { gettingStarted } from './commands/gettingStarted';
import { insertion } from './commands/insertion';
import { insertSection } from './commands/insertSection';
import { levels } from './commands/levels';
import { menu } from './commands/menu';
import { newNotice } from './commands/newNotice';
import { renumbering } from './commands/renumbering';
import { stages } from './commands/stages';
import { wordFiles } from './commands/wordFiles';
import type { Session } from './session';

/** Every group of commands there is. Adding one is adding its file and a line here. */
export const COMMANDS: readonly ((session: Session, context: vscode.ExtensionContext) => vscode.Disposable)[] = [
  menu,
  checking,
  stages,
  folderCheck,
  renumbering,
  insertion,
  levels,
  ignoring,
  ignored,
  newNotice,
  insertSection,
  gettingStarted,
  wordFiles,
  comparing,
];
