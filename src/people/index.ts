// Who: names and ways to reach them with consent, roles taken up, duplicates, and the way out.
export { type AgeBand, ageBandOf, ageBands } from './age-band.ts'
export type { Consents, Standing } from './consent/decide.ts'
export {
  type Agreement,
  agreementsTo,
  currentWording,
  isPurpose,
  isWayOfConsent,
  type Purpose,
  purposes,
  type WayOfConsent,
  waysOfConsent,
} from './consent/purposes.ts'
export { type Channel, type Contact, channels, contactOf } from './contact.ts'
export { copyFile, copyOf } from './copy.ts'
export { duplicatesStep } from './duplicates-step.ts'
export * as entries from './entries.ts'
export { eraseAgain } from './erasures/again.ts'
export { completeErasures, keepErasures } from './erasures/following.ts'
export { type Erasure, readList } from './erasures/list.ts'
export { ageBandOptions, channelOptions, nameFields, purposeOptions, roleOptions } from './fields.ts'
export { type NamedDetail, nameDetail } from './named-details.ts'
export { agreedTo, nameProblems } from './new-person.ts'
export { NameInputs } from './pages/name-inputs.tsx'
export { Reach, shownContact } from './pages/reach.tsx'
export { consentsOf } from './queries/consents.ts'
export { contactsOf } from './queries/contacts.ts'
export { type LikelyDuplicate, likelyDuplicatesOf, toldNamesOf } from './queries/duplicates.ts'
export { idsByKey } from './queries/ids.ts'
export { type IntroduciblePerson, introduciblePeople } from './queries/introducible.ts'
export { type KnownAs, recordsKnownAs } from './queries/known-as.ts'
export { listPeople } from './queries/list.ts'
export { existingPerson, findPerson, type Person, personByKey } from './queries/person.ts'
export { type OnePerson, onePerson, sameAs } from './queries/same.ts'
export { type PersonSummary, personSummaries } from './queries/summaries.ts'
export { type PersonRole, personRoles } from './roles.ts'
export { countPairsFor } from './routes/pairs.tsx'
export { pageAbout, pathOf, personOf, readPerson, refuseFuture } from './routes/person-of.ts'
export { routes } from './routes.tsx'
export { addPersonSection, type ExportedPart, onExport, tablesHandedOver, type WholePerson } from './sections.ts'
export { type AddedPerson, addPerson, type NewPerson } from './service/adding.ts'
export { changePerson } from './service/changing.ts'
export { giveConsent, withdrawConsent } from './service/consent.ts'
export { erasePerson, onErase } from './service/erasing.ts'
export { stayingPeople, stayingPerson } from './service/known.ts'
export { judgeApart, mergePeople, undoMerge } from './service/merging.ts'
export { notePairs } from './service/noting-pairs.ts'
export { noteReading } from './service/reading.ts'
export { layDownRole, takeUpRole } from './service/roles.ts'
export type { PersonId } from './tables.ts'
export { type AloudWording, wordingsAloud } from './wordings/aloud.ts'
export { wordingsNow } from './wordings/check.ts'
export { type Wording, wordingLanguages } from './wordings/languages.ts'
