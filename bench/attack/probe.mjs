// Loaded into the bot's process before its program. To whoever connects to the socket at ATTACK_PROBE it
// tells, in ms, the longest that the event loop was kept from turning, and the CPU time of the process,
// both since it was last asked.
import { createServer } from 'node:net';
import { isMainThread } from 'node:worker_threads';

/** The event loop is seen to turn by a timer, every so many ms: as far off a pause may be. */
const EVERY = 1;

if (isMainThread) {
  let turned = performance.now();
  let longest = 0;
  let before = process.cpuUsage();
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - turned);
    turned = now;
  };
  setInterval(turn, EVERY).unref();
  createServer((socket) => {
    socket.on('error', () => {});
    turn();
    const { user, system } = process.cpuUsage(before);
    socket.end(JSON.stringify({ pause: longest, cpu: (user + system) / 1_000 }));
    longest = 0;
    before = process.cpuUsage();
  })
    .listen(process.env.ATTACK_PROBE)
    .unref();
}
