import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { nodeFiles } from '../../server/src/cli/node/files';
import type { CliHost } from '../../server/src/cli/host';
import { runCli } from '../../server/src/cli/main';

/** The command as it is built. */
export const CLI = join(process.cwd(), 'dist', 'cli.js');

const PROBLEM = '一、关于“三会一课”不规范问题的整改情况\n';

/** An invented notice without a fault that the default stage would call an error. */
export const CLEAN = [
  '中共云山市青湖区委员会关于市委巡察整改进展情况的通报\n',
  '根据市委统一部署，2021年3月1日至5月10日，市委第二巡察组对青湖区委开展了巡察。2021年6月15日，市委第二巡察组向青湖区委反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。\n',
  PROBLEM,
  '区委召开专题会议8次，对各支部的会议记录逐一核对，督促补齐缺漏，制定“三会一课”工作规范，对支部书记逐个谈话提醒，并组织开展业务培训。\n',
  '二、关于档案管理不严格问题的整改情况\n',
  '区委档案馆对历年档案重新清点，补齐缺漏目录，修订借阅登记办法，明确专人负责，每季度开展一次检查，检查结果在区委办公会上通报。\n',
  '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时向我们反映。\n',
  '联系电话：0990-6123456\n电子邮箱：jubao@yunshan.example.cn\n通讯地址：云山市青湖区人民路1号\n邮政编码：834000\n',
  '中共云山市青湖区委员会\n2021年12月20日\n',
].join('');

/** The same with a problem that is not answered, and a bracket that is not closed, which `--fix` closes. */
export const FAULTY = CLEAN.replace('二、', '二、关于会风不实问题的整改情况\n三、').replace(
  '“三会一课”工作规范',
  '《“三会一课”工作规范（试行》',
);

/** A text that is no notice. */
export const LETTER = '关于春节放假安排的便函\n各科室：春节放假7天，请做好值班安排。\n';

/** Files by their path below a new folder, made for one test and removed after it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  made.push(folder);
  return folder;
}

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command within this process. */
export async function run(folder: string, args: readonly string[], changes: Partial<CliHost> = {}): Promise<Run> {
  let [out, err] = ['', ''];
  const write = (add: (text: string) => void): CliHost['stdout'] => ({
    isTerminal: false,
    write: (text) => {
      add(text);
      return Promise.resolve();
    },
  });
  const host: CliHost = {
    folder,
    files: nodeFiles,
    stdin: Readable.from([]),
    stdout: write((text) => (out += text)),
    stderr: write((text) => (err += text)),
    cores: 1,
    interrupted: new AbortController().signal,
    ...changes,
  };
  const code = await runCli(args, host);
  return { code, out, err };
}

/** Runs the command as it is built, in a process of its own. */
export function launch(folder: string, args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
