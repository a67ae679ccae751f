import { addPersonSection, onErase, onExport } from '../../people/index.ts'
import { may } from '../../programme/index.ts'
import { HeldCards } from './pages.tsx'
import { cardsOf, shownCode } from './queries.ts'

addPersonSection('more', async ({ tx, words, url, may: mayDo }, { id, ids }) => {
  if (!mayDo(may.changePeople)) return null
  return {
    title: words.t('outreach.card.title'),
    body: (
      <>
        <HeldCards cards={await cardsOf(tx, ids)} url={url} />
        <p>
          <a href={url(`/people/${id}/card`)}>{words.t('outreach.card.give')}</a>
        </p>
      </>
    ),
  }
})

onExport(['card'], async (tx, { ids }) => [
  {
    name: 'cards',
    title: 'outreach.card.title',
    labels: {
      code: 'outreach.card.code',
      givenOn: 'outreach.card.given-on',
      cancelledOn: 'outreach.card.export-cancelled',
    },
    items: (await cardsOf(tx, ids)).map((card) => ({
      code: shownCode(card),
      givenOn: card.givenOn,
      cancelledOn: card.cancelledOn,
    })),
  },
])

// The card is somewhere in a drawer: its code leads nowhere any more, and nobody else may be given it.
onErase(async (tx, { ids }) => {
  await tx.db
    .updateTable('card')
    .set({ person_id: null, conversation_id: null, cancelled_on: tx.today })
    .where('programme_id', '=', tx.programmeId)
    .where('person_id', 'in', ids)
    .execute()
})
