import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** A machine that can be logged in to: an sshd of its own, on an address of its own of the loopback. */
export interface SshHost {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

/** Starts one sshd for each address, and writes an ssh configuration that reaches each by its name. Returns them, and how ssh is to be called. */
export async function startHosts(folder: string, addresses: Readonly<Record<string, string>>): Promise<{ hosts: SshHost[]; ssh: string }> {
  const key = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
  const config: string[] = [];
  const hosts: SshHost[] = [];
  for (const [name, address] of Object.entries(addresses)) {
    const port = await freePort(address);
    hosts.push({ name, stop: await startSshd(join(folder, name), key, address, port) });
    config.push(`Host ${name}\n  HostName ${address}\n  Port ${port}\n`);
  }
  const known = `Host *\n  User ${userInfo().username}\n  IdentityFile ${key}\n  IdentitiesOnly yes\n  BatchMode yes\n`;
  writeFileSync(
    join(folder, 'ssh_config'),
    `${config.join('')}${known}  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n`,
  );
  return { hosts, ssh: `ssh -F ${join(folder, 'ssh_config')}` };
}

async function startSshd(folder: string, key: string, address: string, port: number): Promise<() => Promise<void>> {
  mkdirSync(folder);
  const hostKey = join(folder, 'host_key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', hostKey]);
  // An sshd that root starts wants this folder, which Debian's own service makes.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const settings = [
    `ListenAddress ${address}:${port}`,
    `HostKey ${hostKey}`,
    `PidFile ${join(folder, 'pid')}`,
    `AuthorizedKeysFile ${key}.pub`,
    ...['StrictModes no', 'PasswordAuthentication no', 'PermitRootLogin prohibit-password', 'UsePAM no', 'MaxStartups 100'],
    // What the user's own shell starts with might say something.
    `SetEnv HOME=${folder}`,
  ];
  writeFileSync(join(folder, 'sshd_config'), `${settings.join('\n')}\n`);
  const sshd = execFileSync('sh', ['-c', 'command -v sshd || echo /usr/sbin/sshd'], { encoding: 'utf8' }).trim();
  const child = spawn(sshd, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' });
  await untilItListens(child, address, port);
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
}

async function freePort(address: string): Promise<number> {
  const server = createServer().listen(0, address);
  await once(server, 'listening');
  const at = server.address();
  server.close();
  await once(server, 'close');
  if (at === null || typeof at === 'string') throw new Error(`${address} has no port`);
  return at.port;
}

async function untilItListens(child: ChildProcess, host: string, port: number): Promise<void> {
  while (child.exitCode === null) {
    const socket = connect({ host, port });
    const isUp = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`sshd ended with ${child.exitCode}`);
}
