import { VERSION } from './version';

const HELP = `zhenggai-language-server：整改通报检查的语言服务器（LSP），供编辑器启动。

用法：node dist/server.js [--stdio | --node-ipc]
  --stdio          用标准输入输出通信，默认
  --node-ipc       用 Node 的进程间通信（VS Code 用）
  -h, --help       显示本说明
  -v, --version    显示版本

在终端里检查文件请用 zhenggai check（node dist/cli.js）。
`;

/** The ways to speak with a client that the protocol library knows. */
const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];

/** What is to be said in place of serving: help or the version; null where the server is to serve. */
export function answerArguments(args: readonly string[]): string | null {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return HELP;
  return args.some((arg) => arg === '--version' || arg === '-v') ? `${VERSION}\n` : null;
}

/** The arguments with a way to speak with a client: standard input and output where none is named. */
export function withTransport(args: readonly string[]): readonly string[] {
  const isNamed = args.some((arg) => TRANSPORTS.some((name) => arg === name || arg.startsWith(`${name}=`)));
  return isNamed ? args : [...args, '--stdio'];
}
