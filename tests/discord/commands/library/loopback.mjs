// Loaded into the bot by `--import`: lets it fetch pages from this machine, which no setting can.
import { PUBLIC } from '../../../../dist/fetching/network.js';

PUBLIC.allows = (address) => address === '127.0.0.1';
