import { subcommand } from '../../pieces/command.ts';
import { localized } from '../../pieces/localized.ts';
import { newGrant } from '../../pieces/may-use.ts';
import { serverCommand } from '../../pieces/server-command.ts';
import { later } from '../../transport/reply.ts';
import { listPage } from '../lists.ts';
import { askPurge } from '../removal.ts';
import { shared, unshared } from '../sharing.ts';
import { addSubcommand } from './add.ts';
import { exportSubcommand } from './export.ts';
import { factSubcommand } from './fact.ts';
import { refreshSubcommand } from './refresh.ts';
import { removeSubcommand } from './remove.ts';
import { replaceSubcommand } from './replace.ts';

export const libraryCommand = serverCommand(
  {
    name: 'library',
    description: 'This server’s own articles',
    ...localized(({ library }) => library),
  },
  [
    addSubcommand,
    subcommand({
      name: 'list',
      description: 'This server’s own articles',
      words: ({ library }) => library.list,
      execute(_interaction, request) {
        const grant = newGrant(request, 'library');
        return later(() => listPage({ grant, page: 1 }, request));
      },
    }),
    replaceSubcommand,
    refreshSubcommand,
    removeSubcommand,
    exportSubcommand,
    factSubcommand,
    subcommand({
      name: 'share',
      description: 'Get a link to this server’s articles, for readers without Discord',
      words: ({ library }) => library.share,
      execute: (_interaction, request) => later(() => shared(request)),
    }),
    subcommand({
      name: 'unshare',
      description: 'Revoke the link to this server’s articles',
      words: ({ library }) => library.unshare,
      execute: (_interaction, request) => later(() => unshared(request)),
    }),
    subcommand({
      name: 'purge',
      description: 'Delete all that this server has added',
      words: ({ library }) => library.purge,
      execute(_interaction, request) {
        const grant = newGrant(request, 'library');
        return later(() => askPurge(grant, request));
      },
    }),
  ],
);
