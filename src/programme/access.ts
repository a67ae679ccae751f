import { anyone, type Capability, oneself } from '../platform/http/index.ts'

export const roles = [
  'coordinator',
  'outreach-worker',
  'safeguarding-lead',
  'hub-host',
  'partner-manager',
  'commissioner',
  'active-citizen',
  'citizen',
] as const
export type Role = (typeof roles)[number]

const only = (name: string, ...allowed: Role[]): Capability => ({ name, roles: allowed })

/** Who may do what. Every route names one of these lines. */
export const may = {
  /** The open web: no account is needed. */
  visit: anyone,
  beSignedIn: oneself,
  recordOutreach: only('record-outreach', 'outreach-worker', 'coordinator'),
  /** Anybody's own words; a worker reads those that they wrote down themselves. */
  readAllRemarks: only('read-all-remarks', 'coordinator'),
  /** What phones handed in and could not be recorded: a worker's own is theirs to mend. */
  settleAllCaptures: only('settle-all-captures', 'coordinator'),
  /** The phones that capture with no signal: a worker's own are theirs to end. */
  seeAllPhones: only('see-all-phones', 'coordinator'),
  /** What is to be printed for those whom anybody talked with. */
  seeAllOffers: only('see-all-offers', 'coordinator'),
  followUp: only('follow-up', 'outreach-worker', 'coordinator'),
  /** How the promise is kept by worker: to share out what is too much for one, not to compare people. */
  seePromiseByWorker: only('see-promise-by-worker', 'coordinator'),
  seePeople: only('see-people', 'outreach-worker', 'coordinator'),
  downloadPeople: only('download-people', 'coordinator'),
  addPeople: only('add-people', 'outreach-worker', 'coordinator'),
  changePeople: only('change-people', 'outreach-worker', 'coordinator'),
  recordSupport: only('record-support', 'outreach-worker', 'coordinator'),
  giveRoles: only('give-roles', 'coordinator'),
  /** Says whether two who look alike are one person; undoing that is for the coordinator. */
  judgePairs: only('judge-pairs', 'outreach-worker', 'coordinator'),
  /** The names that somebody else took on a phone. */
  judgeAllPairs: only('judge-all-pairs', 'coordinator'),
  undoMerges: only('undo-merges', 'coordinator'),
  erasePeople: only('erase-people', 'coordinator'),
  exportPerson: only('export-person', 'coordinator'),
  runHubs: only('run-hubs', 'coordinator'),
  runActivities: only('run-activities', 'outreach-worker', 'coordinator'),
  seeOutputs: only('see-outputs', 'coordinator', 'outreach-worker', 'partner-manager', 'commissioner'),
  /** Small numbers as they are: only for those who work in the programme. */
  seeExactNumbers: only('see-exact-numbers', 'coordinator', 'outreach-worker'),
  seeMoney: only('see-money', 'coordinator', 'commissioner', 'partner-manager'),
  manageMoney: only('manage-money', 'coordinator'),
  setTargets: only('set-targets', 'coordinator'),
  publishOutputs: only('publish-outputs', 'coordinator'),
  /** What people say, by area, age and place: counted, never one by one. */
  seeInsight: only('see-insight', 'coordinator', 'outreach-worker', 'partner-manager', 'commissioner'),
  /** Somebody's own words are put under themes: a worker's own, a coordinator's all. */
  codeRemarks: only('code-remarks', 'coordinator', 'outreach-worker'),
  manageThemes: only('manage-themes', 'coordinator'),
  /** What areas need, and what came of it: raised and told by the coordinator. */
  manageNeeds: only('manage-needs', 'coordinator'),
  openEntries: only('open-entries', 'coordinator'),
  seeOwnPage: only('see-own-page', 'active-citizen', 'citizen'),
  manageStaff: only('manage-staff', 'coordinator'),
  manageProgramme: only('manage-programme', 'coordinator'),
} as const satisfies Record<string, Capability>
export type MayName = keyof typeof may
