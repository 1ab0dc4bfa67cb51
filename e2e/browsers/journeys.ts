import { setTimeout as pause } from 'node:timers/promises'
import { at, entryOf } from '../content'
import { type Driver, enter } from './driver'

const key = entryOf('access-manager/AUT-0010')
const token = entryOf('access-manager/AUT-0007')
const [param] = key.params

/** What readers do, in any browser. `origin` is where the site is served. */
export type Journey = (driver: Driver, origin: string) => Promise<void>

const heading = `document.querySelector('h1')?.textContent ?? ''`
const options = `[...document.querySelectorAll('[role="option"]')].map((option) => option.textContent)`

/** The core journeys, by what they show. */
export const journeys: Readonly<Record<string, Journey>> = {
  'an entry says what it means, why, and what to do': async (driver, origin) => {
    await driver.goto(origin + at('/access-manager/AUT-0007/'))
    await until(driver, heading, (text) => text.includes('AUT-0007') && text.includes(token.title))
    await until(
      driver,
      `document.querySelector('main').innerText`,
      (text) => text.includes('Why it happens') && text.includes('What to do'),
    )
  },
  'no page scrolls sideways at 390 pixels': async (driver, origin) => {
    await driver.resize(390, 844)
    for (const path of ['/', '/search/', '/access-manager/', '/access-manager/AUT-0010/', '/status/', '/changelog/']) {
      await driver.goto(origin + at(path))
      await until(
        driver,
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        (more) => more <= 0,
      )
    }
    await driver.resize(1280, 800)
  },
  'a code typed on the home page is the first result, and Enter leads to it': async (driver, origin) => {
    await driver.goto(origin + at('/'))
    await driver.click('#search-input')
    await driver.type('aut 7')
    await until(driver, options, ([first]) => first?.includes('AUT-0007') === true)
    await driver.type(enter)
    await until(driver, 'location.pathname', (path) => path.endsWith('/access-manager/AUT-0007/'))
  },
  'the box of the header finds a code by its title': async (driver, origin) => {
    await driver.goto(origin + at('/access-manager/AUT-0010/'))
    await driver.click('#header-search-input')
    await driver.type('invalid token')
    await until(driver, options, (all) => all.some((text) => text.includes('AUT-0007')))
  },
  'a pasted response is understood': async (driver, origin) => {
    await driver.goto(origin + at('/search/'))
    await driver.click('#search-input')
    const response = JSON.stringify(token.examples[0]?.response ?? '')
    await driver.evaluate(`document.execCommand('insertText', false, ${response})`)
    await until(driver, options, (all) => all.some((text) => text.includes('AUT-0007')))
  },
  'a question in the address is answered at once': async (driver, origin) => {
    await driver.goto(origin + at('/status/'))
    await driver.goto(origin + at('/search/#q=AUT-0010'))
    await until(driver, options, ([first]) => first?.includes('AUT-0010') === true)
  },
  'values of a link stand in the page as text': async (driver, origin) => {
    await driver.goto(origin + at('/status/'))
    const fragment = new URLSearchParams([[`p.${param?.name}`, '<b>from the link</b>']])
    await driver.goto(`${origin}${at('/access-manager/AUT-0010/')}#${fragment}`)
    await until(driver, `document.querySelector('main').innerText`, (text) => text.includes('<b>from the link</b>'))
  },
  'an address in the wrong case leads to the page': async (driver, origin) => {
    await driver.goto(origin + at('/access-manager/aut-0007/'))
    await until(driver, 'location.pathname', (path) => path.endsWith('/access-manager/AUT-0007/'))
    await until(driver, heading, (text) => text.includes('AUT-0007'))
  },
  'a chosen theme stays': async (driver, origin) => {
    await driver.goto(origin + at('/access-manager/AUT-0007/'))
    const background = 'getComputedStyle(document.body).backgroundColor'
    const light = await driver.evaluate<string>(background)
    // The script of the page, which comes after the first paint, fills the switch.
    await until(driver, `String(document.querySelector('.theme label') !== null)`, (filled) => filled === 'true')
    // The switch is small, and some drivers do not find its middle.
    await driver.evaluate(`document.querySelector('.theme label:last-of-type').click()`)
    await until(driver, background, (color) => color !== light)
    await driver.goto(origin + at('/'))
    await until(driver, background, (color) => color !== light)
    await driver.evaluate('localStorage.clear()')
  },
  'a link leads on, and back leads back': async (driver, origin) => {
    await driver.goto(origin + at('/access-manager/'))
    await driver.click(`main a[href$="/AUT-0007/"]`)
    await until(driver, 'location.pathname', (path) => path.endsWith('/access-manager/AUT-0007/'))
    await driver.evaluate('history.back()')
    await until(driver, 'location.pathname', (path) => path.endsWith('/access-manager/'))
  },
}

/** What an expression of the page gives. Its type is that of the checks above. */
type Value<E extends string> = E extends typeof options
  ? string[]
  : E extends `${string}scrollWidth${string}`
    ? number
    : string

async function until<E extends string>(driver: Driver, expression: E, holds: (value: Value<E>) => boolean) {
  let value: Value<E> | undefined
  for (let attempt = 0; attempt < 60; attempt++) {
    try {
      value = await driver.evaluate<Value<E>>(expression)
      if (holds(value)) return
    } catch {
      // The page is just being left.
    }
    await pause(250)
  }
  throw new Error(`${expression} is ${JSON.stringify(value)?.slice(0, 300)}`)
}
