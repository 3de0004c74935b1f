import type { Card } from '../cards/components.ts';
import { forManagers, inServers, on, type Room } from '../pieces/room.ts';
import type { ServerRequest } from '../request/request.ts';
import { later } from '../transport/reply.ts';
import * as acts from './acts.ts';
import { addWrittenFact } from './add-fact.ts';
import { addToLibraryCommand } from './commands/add-to-library.ts';
import { libraryCommand } from './commands/library.ts';
import { add, cancel, decide, replace, whole } from './decide.ts';
import { factsPage, listPage, withFactAgain, withoutFact } from './lists.ts';
import { newFact, unchanged, writtenBefore } from './manage.ts';
import { offerGiven } from './offer-given.ts';
import { purged, removed, restored } from './removal.ts';

/** What `/library` gave, and takes a while. */
const managed = <Fields extends { readonly grant: string }>(
  card: (fields: Fields, request: ServerRequest) => Promise<Card>,
) => forManagers(['library'], (fields: Fields, _, request) => later(() => card(fields, request)));

/** A server's own articles and facts. */
export const libraryRoom: Room = {
  slashCommands: [libraryCommand],
  messageCommands: [addToLibraryCommand],
  buttons: [
    on(acts.add, inServers(decide(add))),
    on(acts.replace, inServers(decide(replace))),
    on(acts.whole, inServers(decide(whole))),
    on(acts.cancel, inServers(cancel)),
    on(acts.library, managed(listPage)),
    on(acts.kept, managed(factsPage)),
    on(acts.remove, managed(removed)),
    on(acts.restore, managed(restored)),
    on(
      acts.purge,
      managed((_, request) => purged(request)),
    ),
    on(acts.removeFact, managed(withoutFact)),
    on(acts.restoreFact, managed(withFactAgain)),
    on(acts.newFact, newFact),
    on(acts.leave, forManagers(['library', 'questions'], unchanged)),
    on(acts.draft, forManagers(['library', 'questions'], writtenBefore)),
  ],
  modals: [
    on(acts.give, forManagers(['library'], offerGiven)),
    on(acts.fact, forManagers(['library', 'questions'], addWrittenFact)),
  ],
};
