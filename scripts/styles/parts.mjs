// Which rules are in which sheet, by the classes in their selectors.

/** What no component of ours draws: it needs a script, belongs to the NHS alone, or has a newer name. */
const nowhere = new RegExp(
  [
    'nhsuk-frontend-supported',
    'nhsuk-u-frontend-',
    'nhsuk-header__menu',
    'nhsuk-header__search-(?:submit|input)',
    'nhsuk-header__organisation-name',
    'nhsuk-header--organisation',
    'nhsuk-header__navigation--white',
    'nhsuk-header--white',
    'nhsuk-button--login',
    'nhsuk-expander',
    'nhsuk-link-image',
    'nhsuk-u-(?:float|clear|link-nowrap|print|screen|block|inline)',
    'nhsuk-table__sort',
    'nhsuk-width-container-fluid',
    '-(?:arrow|chevron)-(?:up|down)',
    '::?-ms-',
    // Their pictures would have to be fetched: see styles/kith/_table.scss.
    'search-cancel-button',
    '^\\.nhsuk-table__header\\[(?:data|aria)-sort.*:after',
  ].join('|'),
)

/** What only staff see. */
const office = new RegExp(
  [
    'nhsuk-card--care',
    'nhsuk-header__search',
    'nhsuk-search-input',
    'nhsuk-scroll',
    'nhsuk-table--(?:sortable|compact|striped|reverse)',
    '\\[(?:data|aria)-sort',
    'nhsuk-tabs',
    'nhsuk-task-list',
    'nhsuk-input-wrapper__(?:prefix|suffix)',
    'nhsuk-u-(?:static-)?(?:margin|padding|font-size|width|one-|two-|three-|four-)',
    '--reverse',
    'nhsuk-(?:body-l|lede-text|caption-xxl)',
    'kith-(?:number|meter|tally|worker|office|beside)',
  ].join('|'),
)

export const sheets = {
  citizen: (selector) => !nowhere.test(selector) && !office.test(selector),
  office: (selector) => !nowhere.test(selector) && office.test(selector),
}

/** Leaves of a sheet the rules that belong to it; a rule for several selectors may be parted. */
export function keepOnly(root, belongs) {
  root.walkRules((rule) => {
    if (rule.parent?.name === 'keyframes') return
    const kept = rule.selectors.filter(belongs)
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  dropEmpty(root)
}

function dropEmpty(root) {
  root.walkAtRules((rule) => {
    if (rule.nodes && !rule.some((node) => node.type !== 'comment' && !isEmpty(node))) rule.remove()
  })
}

const isEmpty = (node) =>
  node.type === 'atrule' && node.nodes?.every((inner) => inner.type === 'comment' || isEmpty(inner))
