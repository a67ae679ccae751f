import { asId } from '../platform/database/index.ts'
import { filledForm, type GivenOptions } from '../platform/fields/index.ts'
import { form, page, type Route, type Visit } from '../platform/http/index.ts'
import { FormPage } from '../platform/page/index.ts'
import { Problem } from '../platform/problem/index.ts'
import { may, wardOptions } from '../programme/index.ts'
import { venueChangeFields, venueFields } from './fields.ts'
import { givenSpot } from './given-spot.ts'
import { PlacesPage } from './pages/places.tsx'
import { type Venue, venueById, venues } from './queries.ts'
import { addVenue, changeVenue } from './service.ts'

async function venueAsked({ tx, params }: Visit): Promise<Venue> {
  const id = asId<'venue'>(params.place)
  const venue = id && (await venueById(tx, id))
  if (!venue) throw new Problem('not-found', 'places.problem.no-venue')
  return venue
}

const wardsToChoose = async ({ tx, programme }: Visit): Promise<GivenOptions> => ({
  ward: await wardOptions(tx, programme.settings),
})

const trail = ({ words }: Visit) => [{ href: '/places', text: words.t('places.list.title') }]

export const routes: Route[] = [
  page('/places', {
    may: may.runActivities,
    show: async ({ tx, words, url }) => ({
      title: words.t('places.list.title'),
      density: 'worker',
      body: <PlacesPage known={await venues(tx)} url={url} />,
    }),
  }),
  form('/places/new', {
    may: may.runActivities,
    returnable: true,
    fields: venueFields,
    options: wardsToChoose,
    show: async (visit, form, options) => {
      const title = visit.words.t('places.new.title')
      const body = (
        <FormPage {...{ title, form, options, fields: venueFields }} send={visit.words.t('places.venue.send')} />
      )
      return { title, density: 'worker', breadcrumb: trail(visit), body }
    },
    submit: async ({ tx, commandId }, { postcode, ward, ...told }) => {
      await addVenue(tx, { ...told, ...(await givenSpot(tx, { postcode, ward })) }, commandId)
      return '/places'
    },
  }),
  form('/places/:place/change', {
    may: may.runActivities,
    fields: venueChangeFields,
    options: wardsToChoose,
    show: async (visit, form, options) => {
      const { name, setting, address } = await venueAsked(visit)
      const title = visit.words.t('places.change.title')
      const begun = form.problems.length > 0 ? form : filledForm({ name, setting, address })
      const body = (
        <FormPage
          {...{ title, form: begun, options, fields: venueChangeFields }}
          send={visit.words.t('places.venue.send')}
        />
      )
      return { title, density: 'worker', breadcrumb: trail(visit), body }
    },
    submit: async (visit, { postcode, ward, ...told }) => {
      const { id } = await venueAsked(visit)
      await changeVenue(visit.tx, id, { ...told, ...(await givenSpot(visit.tx, { postcode, ward })) }, visit.commandId)
      return '/places'
    },
  }),
]
