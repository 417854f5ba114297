// Runs Microsoft's Agents Playground, headless and without telemetry, as the Teams in front of a bot: playground.mjs BOT_ENDPOINT.
// Prints its own address; ends when its input does.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// It must be told its port. What the system gives away begins at 32768 on Linux, so one below that stays free until the playground listens.
const isFree = port => new Promise(resolve => {
  const probe = createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
});
let port;
do port = 20_000 + Math.floor(Math.random() * 12_000);
while (!(await isFree(port)));

// What it says itself goes to standard error; that it listens is passed on.
const print = process.stdout.write.bind(process.stdout);
let listening = false;
process.stdout.write = (chunk, ...rest) => {
  if (!listening && String(chunk).includes(`Listening on ${port}`)) {
    listening = true;
    print(`http://localhost:${port}\n`);
  }

  return process.stderr.write(chunk, ...rest);
};

// It writes a log where it is started.
const folder = mkdtempSync(join(tmpdir(), 'playground-'));
process.chdir(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.stdin.on('end', () => process.exit(0)).resume();

process.env.TEAMSAPPTESTER_BROWSER = 'none';
process.argv = [process.argv[0], 'cli.js', 'start', '-e', process.argv[2], '-p', String(port), '--disable-telemetry', '-c', 'msteams'];
createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
