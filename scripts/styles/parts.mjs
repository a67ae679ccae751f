// Which rules are in which sheet, by the classes in their selectors.

/** What no component of ours draws. */
const nowhere = new RegExp(
  [
    // Waits for a script.
    'nhsuk-frontend-supported',
    'nhsuk-u-frontend-',
    'nhsuk-header__menu',
    'nhsuk-character-count__status',
    'nhsuk-skip-link-focused-element',
    // The NHS's own, or a look that no property of ours asks for.
    'nhsuk-header__organisation-name',
    'nhsuk-header--(?:organisation|white)',
    'nhsuk-header__navigation--(?:white|justified)',
    'nhsuk-button--login',
    'nhsuk-file-upload(?!__input)',
    'nhsuk-expander',
    'nhsuk-image',
    'nhsuk-link(?:-image|--)',
    'nhsuk-width-container-fluid',
    'nhsuk-u-(?:float|clear|link-nowrap|display|font-(?:monospace|code))',
    '-(?:arrow|chevron)-(?:up|down)',
    // Has a newer name.
    'nhsuk-header__search-(?:submit|input)',
    'nhsuk-table-(?:container|responsive)',
    'nhsuk-table__(?:heading-tab|panel|sort)',
    'nhsuk-input__(?:wrapper|prefix|suffix)',
    'nhsuk-card__(?:heading--feature|content--)',
    'nhsuk-(?:panel|error-summary|tabs)__title',
    'nhsuk-task-list__status--',
    // Needs a picture that would have to be fetched: see styles/kith/_table.scss.
    'search-cancel-button',
    '^\\.nhsuk-table__header\\[(?:data|aria)-sort.*:after',
    '::?-ms-',
  ].join('|'),
)

/** What only staff see. */
const office = new RegExp(
  [
    'nhsuk-card--care',
    'nhsuk-file-upload',
    'nhsuk-header__search',
    'nhsuk-scroll(?!__content)',
    'nhsuk-table--(?:sortable|compact|striped|reverse)',
    '\\[(?:data|aria)-sort',
    'nhsuk-u-(?:static-)?(?:margin|padding|font-size)',
    '(?<!nhsuk-button)--reverse',
    'nhsuk-(?:lede-text|caption-xxl)',
    'kith-(?:number|meter|share|aloud|pile|paper|parts|taps|slip|tally|worker|office|beside)',
  ].join('|'),
)

/** What the capture app on a worker's phone never draws. */
const notInCapture = new RegExp(
  [
    'nhsuk-(?:action-link|breadcrumb|back-link|card|table|summary-list|pagination|tabs|date-input|radios|checkboxes)',
    'nhsuk-(?:character-count|panel|tag|warning-callout|inset-text|notification-banner|details|pagination)',
    'nhsuk-(?:header__(?:navigation|account|search|menu)|footer|do-dont-list|contents-list|task-list|hero|review-date)',
    'nhsuk-(?:grid|section-break|list--(?:tick|cross|border)|icon|promo|password-input|file-upload)',
    'nhsuk-(?:search-input|scroll|button-group|input-wrapper|u-width|caption|body-[ls]|link-|u-(?:reading|secondary|one|two|three))',
    'nhsuk-button--|nhsuk-(?:heading-x|fieldset__legend--(?:xl|l)|label--(?:xl|l|m))',
    'nhsuk-(?:body|link|label-wrapper|label--s|button__content|error-summary__|fieldset__heading|form-group--inline)',
    'nhsuk-(?:header(?:--|__.*logo)|input--(?:code|large|width-(?!4|10))|list--|main-wrapper--|(?:select|textarea)--error)',
    'nhsuk-u-(?:font-weight|nowrap|text-(?:align|break)|visually-hidden-focusable)',
    '(?:^|[ >+~])(?:table|thead|tr|th|td|caption|code|kbd|samp|pre|hr|dl|dt|dd|address|img|h[3-6]|ol)(?![\\w-])',
    'kith-(?!chips|app|demo-banner(?!_)|icon|standing|tallies|talk|fold|save|act|consent|big|ask|suggest|card|own)',
  ].join('|'),
)
/** What only it draws. */
const onlyInCapture =
  /kith-(?:app|standing|tallies|talk|fold|save|acts?(?![a-z])|consent|big|ask|suggest|icon|own-card)/

const citizen = (selector) => !nowhere.test(selector) && !office.test(selector) && !onlyInCapture.test(selector)

export const sheets = {
  capture: (selector) =>
    !nowhere.test(selector) && !notInCapture.test(selector) && (onlyInCapture.test(selector) || !office.test(selector)),
  citizen,
  office: (selector) => !nowhere.test(selector) && office.test(selector),
}

/** Leaves of a sheet the rules that belong to it; a rule for several selectors may be parted. */
export function keepOnly(root, belongs, printed) {
  if (!printed) forgetPaper(root)
  root.walkRules((rule) => {
    if (rule.parent?.name === 'keyframes') return
    const kept = rule.selectors.filter(belongs)
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  dropEmpty(root)
  root.walkRules(joinToBefore)
}

/** nhsuk-frontend's mixins write a rule each: one after another for the same elements they are one. */
function joinToBefore(rule) {
  const before = rule.prev()
  if (before?.type !== 'rule' || before.selector !== rule.selector) return
  rule.prepend(before.nodes)
  before.remove()
}

function forgetPaper(root) {
  root.walkAtRules('media', (rule) => {
    if (rule.params === 'print') rule.remove()
  })
}

function dropEmpty(root) {
  root.walkAtRules((rule) => {
    if (rule.nodes && !rule.some((node) => node.type !== 'comment' && !isEmpty(node))) rule.remove()
  })
}

const isEmpty = (node) =>
  node.type === 'atrule' && node.nodes?.every((inner) => inner.type === 'comment' || isEmpty(inner))
