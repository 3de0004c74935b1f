import { afterEach, beforeEach, expect, it } from 'vitest';
import { addArticle } from '../../src/store/articles.ts';
import { addFact, countFacts, removeFact } from '../../src/store/facts.ts';
import { Store } from '../../src/store/store.ts';
import { describeOnEach } from './places.ts';
import { FACT, kept, newArticle, OTHER, SERVER } from './samples.ts';

describeOnEach('facts', (newPlace) => {
  let store: Store;
  beforeEach(async () => {
    store = new Store(await newPlace());
  });
  afterEach(() => store.close());

  it('are counted by article, of one server', async () => {
    const one = kept(await addArticle(store, SERVER, newArticle()));
    const two = kept(await addArticle(store, SERVER, newArticle()));
    const elsewhere = kept(await addArticle(store, OTHER, newArticle()));
    kept(await addFact(store, SERVER, one.id, FACT));
    const { id } = kept(await addFact(store, SERVER, one.id, FACT));
    kept(await addFact(store, OTHER, elsewhere.id, FACT));
    expect([...(await countFacts(store, SERVER))]).toEqual([[one.id, 2]]);
    kept(await removeFact(store, SERVER, one.id, id));
    kept(await addFact(store, SERVER, two.id, FACT));
    const counts = await countFacts(store, SERVER);
    expect([counts.get(one.id), counts.get(two.id)]).toEqual([1, 1]);
  });
});
