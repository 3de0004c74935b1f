// Loaded into a process before its program: says in the file USAGE_FILE, when the process ends, what
// it has used. CPU time in milliseconds; resident memory in bytes, as it is then.
const { writeFileSync } = require('node:fs');

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  const { rss } = process.memoryUsage();
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ cpu: (user + system) / 1_000, rss }));
});
