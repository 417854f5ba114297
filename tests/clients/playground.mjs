// Runs Microsoft's Agents Playground, headless and without telemetry, as the Teams in front of a bot: playground.mjs BOT_ENDPOINT.
// Prints its own address; ends when its input does.
import { createServer } from 'node:net';
import { createRequire } from 'node:module';

const port = await new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const print = console.log;
console.log = console.info = (...parts) => {
  const text = parts.join(' ');
  console.error(text);
  if (text.includes(String(port)) && !printed) {
    printed = true;
    print(`http://localhost:${port}`);
  }
};
let printed = false;
process.env.TEAMSAPPTESTER_BROWSER = 'none';
process.argv = [process.argv[0], 'cli.js', 'start', '-e', process.argv[2], '-p', String(port), '--disable-telemetry', '-c', 'msteams'];
process.stdin.on('end', () => process.exit(0)).resume();
createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
