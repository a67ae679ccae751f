import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { HtmlElement } from './fixtures/html-tree.ts'
import { htmlTree } from './fixtures/html-tree.ts'
import { htmlWords } from './fixtures/html-words.ts'
import { Chips, contrast, Dial, isReadableBrand, KeyNumber, Meter, Tally, Trend } from './index.ts'

function elements(html: string): HtmlElement[] {
  const within = (element: HtmlElement): HtmlElement[] => [
    element,
    ...element.children.flatMap((child) => (typeof child === 'string' ? [] : within(child))),
  ]
  return htmlTree(html).flatMap((node) => (typeof node === 'string' ? [] : within(node)))
}

const attributesOf = (html: string, tag: string) =>
  elements(html)
    .filter((element) => element.tag === tag)
    .map(({ attributes }) => attributes)

const walkingAndMusic = [
  { text: 'Walking', value: 'walking' },
  { text: 'Music', value: 'music' },
]

describe('chips', () => {
  const chips = { name: 'interest', fieldset: { legend: 'What would you like to do?' }, items: walkingAndMusic }

  it('are checkboxes with a label each, of which the chosen ones are checked', () => {
    const html = render(<Chips {...chips} values={['music']} />)
    const inputs = attributesOf(html, 'input')
    expect(inputs.map(({ id, type, checked }) => [id, type, checked])).toEqual([
      ['interest', 'checkbox', undefined],
      ['interest-2', 'checkbox', ''],
    ])
    expect(attributesOf(html, 'label').map((label) => label['for'])).toEqual(['interest', 'interest-2'])
  })

  it('are radios where only one holds', () => {
    const html = render(<Chips {...chips} choose="one" />)
    expect(attributesOf(html, 'input').map(({ type }) => type)).toEqual(['radio', 'radio'])
  })

  it('say hint and error with their question', () => {
    const html = render(
      <Chips {...chips} hint="As many as you like" errorMessage={{ prefix: 'Error', text: 'Choose one' }} />,
    )
    expect(attributesOf(html, 'fieldset')[0]?.['aria-describedby']).toBe('interest-hint interest-error')
    expect(htmlWords(html)).toBe('What would you like to do? As many as you like Error: Choose one Walking Music')
  })
})

describe('the dial', () => {
  it('sends one value by each button and says how things are now', () => {
    const choices = [
      { text: 'More', value: 'more', current: false },
      { text: 'Rest', value: 'rest', current: true },
    ]
    const buttons = attributesOf(render(<Dial ariaLabel="How much" name="dial" choices={choices} />), 'button')
    expect(buttons.map(({ name, value }) => `${name}=${value}`)).toEqual(['dial=more', 'dial=rest'])
    expect(buttons.map((button) => button['aria-pressed'])).toEqual(['false', 'true'])
  })
})

describe('the tally', () => {
  it('names its buttons for those who do not see their signs', () => {
    const less = { name: 'spoken', value: '-1', ariaLabel: 'One person less' }
    const more = { name: 'spoken', value: '1', ariaLabel: 'One person more' }
    const html = render(<Tally id="spoken" label="People spoken with" count={12} {...{ less, more }} />)
    expect(attributesOf(html, 'button').map((button) => button['aria-label'])).toEqual([
      'One person less',
      'One person more',
    ])
    expect(attributesOf(html, 'div')[0]?.['aria-labelledby']).toBe(attributesOf(html, 'span')[0]?.['id'])
    expect(htmlWords(html)).toBe('People spoken with 12')
  })
})

describe('the meter', () => {
  const width = (value: number, max: number) =>
    attributesOf(render(<Meter label="Done" text="words" {...{ value, max }} />), 'rect')[0]?.['width']

  it.each([
    [12, 20, '60'],
    [30, 20, '100'],
    [-5, 20, '0'],
    [3, 0, '0'],
  ])('fills its bar by %d of %d', (value, max, expected) => {
    expect(width(value, max)).toBe(expected)
  })
})

describe('the trend', () => {
  const line = (points: number[]) =>
    attributesOf(render(<Trend points={points} text="Rising" />), 'polyline')[0]?.['points']

  it('starts its scale at nought, so that a small change looks small', () => {
    expect(line([100, 101])).toBe('3,3.3 117,3')
  })

  it('draws one value, and none, without fault', () => {
    expect(line([5])).toBe('3,3')
    expect(line([])).toBe('')
  })

  it('is read out in words', () => {
    expect(attributesOf(render(<Trend points={[1, 2]} text="Rising from 1 to 2" />), 'svg')[0]).toMatchObject({
      role: 'img',
      'aria-label': 'Rising from 1 to 2',
    })
  })
})

describe('the key number', () => {
  it('says what it counts before the figure, and for when and how after it', () => {
    const how = { href: '/outputs/hubs', text: 'How we count this' }
    const html = render(<KeyNumber label="Hubs" value="50" href="/hubs" period="2013" basis="places" how={how} />)
    expect(htmlWords(html)).toBe('Hubs 50 2013 places How we count this')
    expect(attributesOf(html, 'a').map(({ href }) => href)).toEqual(['/hubs', '/outputs/hubs'])
  })
})

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#767676', '#ffffff', 4.54],
    ['#1f4e5f', '#1f4e5f', 1],
  ])('between %s and %s is %d', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 2)
  })

  it.each([
    [{ colour: '#1f4e5f', text: '#ffffff', accent: '#b4531f' }, true],
    [{ colour: '#ffe600', text: '#000000', accent: '#b4531f' }, false],
    [{ colour: '#1f4e5f', text: '#336677', accent: '#b4531f' }, false],
    [{ colour: '#1f4e5f', text: '#ffffff', accent: '#ffee88' }, false],
    [{ colour: 'teal', text: '#ffffff', accent: '#b4531f' }, false],
  ])('decides whether a brand can be read: %o', (brand, readable) => {
    expect(isReadableBrand(brand)).toBe(readable)
  })
})
