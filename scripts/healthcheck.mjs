/**
 * The health check of the container: exits with 0 when the bot answers on its port, else with 1. It
 * asks `/livez`, or the path that it is given: some supervisors restart what fails its check, and that
 * makes nothing ready.
 */
const { WEB_PORT: port, WEB_HOST: host = '' } = process.env;
const [path = '/livez'] = process.argv.slice(2);

if (!port?.trim()) {
  console.log('WEB_PORT is not set, so there is nothing to ask');
} else {
  try {
    const response = await fetch(`http://${reachable(host.trim())}:${port.trim()}${path}`);
    console.log((await response.text()).trimEnd());
    if (!response.ok) process.exitCode = 1;
  } catch (error) {
    console.log(`not reached: ${error.cause?.message ?? error.message}`);
    process.exitCode = 1;
  }
}

/** An address to ask at what listens there; at all addresses, it does on loopback too. */
function reachable(address) {
  if (address === '' || address === '0.0.0.0') return '127.0.0.1';
  if (address === '::') return '[::1]';
  return address.includes(':') ? `[${address}]` : address;
}
