import { localized } from '../../pieces/localized.ts';
import { serverCommand } from '../../pieces/server-command.ts';
import { addSubcommand } from './add.ts';
import { exportSubcommand } from './export.ts';
import { factSubcommand } from './fact.ts';
import { listSubcommand } from './list.ts';
import { purgeSubcommand } from './purge.ts';
import { refreshSubcommand } from './refresh.ts';
import { removeSubcommand } from './remove.ts';
import { replaceSubcommand } from './replace.ts';
import { shareSubcommand } from './share.ts';
import { unshareSubcommand } from './unshare.ts';

export const libraryCommand = serverCommand(
  {
    name: 'library',
    description: 'This server’s own articles',
    ...localized(({ library }) => library),
  },
  [
    addSubcommand,
    listSubcommand,
    replaceSubcommand,
    refreshSubcommand,
    removeSubcommand,
    exportSubcommand,
    factSubcommand,
    shareSubcommand,
    unshareSubcommand,
    purgeSubcommand,
  ],
);
