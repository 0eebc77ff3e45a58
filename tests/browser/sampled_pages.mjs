// What is too slow for every page: axe, a desktop and a phone picture, and forced colours.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { DRAWS, visitPages } from "./browser.mjs"
import { oneOfEachShape } from "./pages.mjs"

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
const RULES = [...WCAG, "best-practice"]
const WIDTHS = [360, 768, 1280]
const WHOLE = [360, 1280] // every sampled page; at other widths one of each shape
const BETWEEN = [320, 641, 700, 705, 740, 741, 960, 1024]
const WIDE = 960 // from here on all stands open
const WIDEST = Math.max(...WIDTHS)
const PAPER = { portrait: 703, landscape: 1032 } // CSS pixels between the margins of A4
const MARKS = ["h1", "h2", "p", "a.nl-link", "th", "li", ".swv-merk--ja", ".swv-merk--io", ".swv-merk--nee", ".swv-merk--getal"]
const READABLE = 4.5
const MANY = 15 // columns that a tablet has room for; with more, or with longer names, a matrix may scroll
const EDGE = 3 // a mark that is one line needs its surroundings in the picture

export async function checkSampledPages(browser, pages, shots, tally, rules = RULES) {
  for (const width of WIDTHS) {
    const seen = WHOLE.includes(width) ? pages : oneOfEachShape(pages)
    await visitPages(browser, seen, { viewport: { width, height: 900 } }, async (tab, page) => {
      if (DRAWS && WHOLE.includes(width)) await tab.screenshot({ path: join(shots, `${pictureName(page)}-${width}.png`), fullPage: true })
      if (width >= WIDE) tally.check(`${page.name}: nothing folded at ${width}`, await tab.evaluate(findFolded))
      for (const summary of await tab.locator("summary:visible").all()) {
        if (!(await summary.evaluate((element) => element.parentElement.open))) await summary.click()
      }
      tally.check(`${page.name}: axe at ${width}`, await runAxe(tab, rules))
      tally.check(`${page.name}: nothing cut off at ${width}`, await tab.evaluate(findCutText))
      tally.check(`${page.name}: who looks for a mail address finds it at ${width}`, await tab.evaluate(findLostAddresses))
      if (width !== WIDTHS[0]) tally.check(`${page.name}: no matrix goes a little beyond the edge at ${width}`, await tab.evaluate(findHalfColumns, MANY))
      tally.check(`${page.name}: no fact alone on a row at ${width}`, await tab.evaluate(findLoneFacts))
      tally.check(`${page.name}: what is said of a school has the width of its block at ${width}`, await tab.evaluate(findNarrowValues))
      if (width === WIDEST) tally.check(`${page.name}: each step of the round is in sight`, await tab.evaluate(findStepsOutOfSight))
    })
  }
}

export async function checkForcedColours(browser, pages, tally) {
  const context = await browser.newContext()
  const ruler = await context.newPage()
  const options = { viewport: { width: 1280, height: 900 }, forcedColors: "active", colorScheme: "dark" }
  await visitPages(browser, pages, options, async (tab, page) => {
    tally.check(`${page.name}: readable in forced colours`, await findFaded(tab, ruler))
  })
  await context.close()
}

export async function checkPaperWidth(browser, pages, tally) {
  await visitPages(browser, pages, {}, async (tab, page) => {
    const width = page.landscape ? PAPER.landscape : PAPER.portrait
    await tab.setViewportSize({ width, height: 900 })
    await tab.emulateMedia({ media: "print" })
    const over = (await tab.evaluate(() => document.documentElement.scrollWidth)) - width
    tally.check(`${page.name}: fits the width of the paper`, over > 0 ? [`${over} px too wide`] : [])
    tally.check(`${page.name}: prints what is folded`, await tab.evaluate(findFolded))
  })
}

// Money and indicators of a usual plan have room at every width: beside each other, or below.
export async function checkBetweenWidths(browser, pages, tally) {
  await visitPages(browser, pages, {}, async (tab, page) => {
    for (const width of BETWEEN) {
      await tab.setViewportSize({ width, height: 900 })
      tally.check(`${page.name}: no table of money or indicators scrolls at ${width}`, await tab.evaluate(findScrolling))
    }
    await tab.setViewportSize({ width: WIDTHS[0], height: 900 })
    tally.check(`${page.name}: the years stay above the amounts at ${WIDTHS[0]}`, await tab.evaluate(findCoveredYears))
  })
}

// Just above the width at which a table is stacked: there its columns have the least room.
const SMALL_TABLET = [641, 700, 768]

export async function checkSmallTablet(browser, pages, tally) {
  await visitPages(browser, pages, {}, async (tab, page) => {
    for (const width of SMALL_TABLET) {
      await tab.setViewportSize({ width, height: 900 })
      tally.check(`${page.name}: every table and every word fits at ${width}`, await tab.evaluate(findSqueezed))
    }
  })
}

// Runs in the browser. A table that runs off the page, and a word in a cell that goes on on the next line without a hyphen.
function findSqueezed() {
  const wide = [...document.querySelectorAll(".utrecht-table-container--overflow-inline")].filter(
    (box) => box.scrollWidth > box.clientWidth + 1,
  )
  const found = wide.map((box) => `scrolls: ${box.innerText.slice(0, 60)}`)
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("td, th") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  )
  while (walk.nextNode()) {
    const node = walk.currentNode
    for (const word of node.data.matchAll(/[^\s\-\u2060/]{4,}/g)) {
      const range = document.createRange()
      range.setStart(node, word.index)
      range.setEnd(node, word.index + word[0].length)
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
      if (new Set(tops).size > 1) found.push(`broken: ${word[0]}`)
    }
  }
  return found
}

export function pictureName(page) {
  return page.name.replace(/\.html$/, "").replaceAll("/", "_")
}

export async function runAxe(tab, rules = RULES) {
  await tab.evaluate(AXE) // evaluated from outside, so the page's own policy stays as it is
  const { violations } = await tab.evaluate(
    (tags) => window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] }),
    rules,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, any }) => `${id}: ${help}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  )
}

// Runs in the browser. Text in a box that hides its overflow, where the box is smaller than the text.
function findCutText() {
  // On a phone some heads of tables are only for those who listen: each cell names its column itself.
  const clipped = (element) => getComputedStyle(element).clipPath === "inset(50%)"
  const hidden = (element) => {
    for (let around = element; around; around = around.parentElement) if (clipped(around)) return true
    return Boolean(element.closest(".nl-skip-link"))
  }
  return [...document.querySelectorAll("body *")]
    .filter((element) => !hidden(element) && element.innerText?.trim())
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const wide = element.scrollWidth > element.clientWidth + 1 && ["hidden", "clip"].includes(overflowX)
      const high = element.scrollHeight > element.clientHeight + 1 && ["hidden", "clip"].includes(overflowY)
      return wide || high
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 60)}`)
}

// Runs in the browser. What is a box of its own within an address is not found together with the rest.
function findLostAddresses() {
  return [...document.querySelectorAll("a[href^='mailto:']")]
    .filter((link) => link.checkVisibility())
    .map((link) => link.textContent.trim())
    .filter((address) => !window.find(address, true, false, true))
}

// Runs in the browser.
function findScrolling() {
  return [...document.querySelectorAll("div:has(> :is(.swv-indicatoren, .swv-begroting))")]
    .filter((holder) => holder.scrollWidth > holder.clientWidth + 1)
    .map((holder) => `${holder.ariaLabel ?? holder.className}: ${holder.scrollWidth - holder.clientWidth} px beyond the edge`)
}

// Runs in the browser. Scrolls through the amounts; the years go along at the top, and nothing may lie over them.
function findCoveredYears() {
  const covered = []
  for (const row of document.querySelectorAll(".swv-begroting tbody tr")) {
    const year = row.closest("table").querySelector("thead .utrecht-table__cell--numeric-column:not(:empty)")
    row.scrollIntoView({ block: "start", behavior: "instant" })
    const { left, right, top, bottom } = year.getBoundingClientRect()
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    if (above !== year) covered.push(row.innerText.slice(0, 60))
  }
  return covered
}

// Runs in the browser. Steps may have long names, but who steers a round sees them all beside each other.
function findStepsOutOfSight() {
  return [...document.querySelectorAll(".swv-matrix-houder--stapel")]
    .filter((holder) => holder.scrollWidth > holder.clientWidth + 1)
    .map((holder) => `${holder.scrollWidth - holder.clientWidth} px beyond the edge`)
}

// Runs in the browser. A matrix that is a little too wide hides a part of its last column, and nobody looks for it.
function findHalfColumns(many) {
  return [...document.querySelectorAll(".swv-matrix-houder")]
    .filter((holder) => holder.checkVisibility() && holder.querySelectorAll("thead th").length <= many)
    .filter((holder) => holder.scrollWidth > holder.clientWidth + 1)
    .map((holder) => `${holder.scrollWidth - holder.clientWidth} px beyond the edge`)
}

// Runs in the browser. One fact below a row of three or more looks forgotten.
function findLoneFacts() {
  return [...document.querySelectorAll(".swv-feiten")].flatMap((list) => {
    const tops = [...list.querySelectorAll(":scope > div:not(.swv-feiten__breed)")].map((fact) => fact.getBoundingClientRect().top)
    const count = (top) => tops.filter((other) => other === top).length
    return tops.length > 0 && count(tops[0]) > 2 && count(tops.at(-1)) === 1 ? [list.innerText.slice(0, 60)] : []
  })
}

// Runs in the browser. Where the rows of the round are blocks, no cell keeps the width of its column.
function findNarrowValues() {
  return [...document.querySelectorAll(".swv-ronde tr")]
    .filter((row) => getComputedStyle(row).display === "grid")
    .flatMap((row) => [...row.querySelectorAll(".swv-ruim")].filter((cell) => cell.offsetWidth && cell.offsetWidth < row.clientWidth - 1))
    .map((cell) => cell.innerText.slice(0, 60))
}

// Runs in the browser. What unfolds on a narrow screen must be there on a wide one and on paper, without a click.
function findFolded() {
  return [...document.querySelectorAll(".swv-vouw + *")]
    .filter((element) => !element.checkVisibility())
    .map((element) => `folded away: ${element.textContent.trim().slice(0, 60)}`)
}

async function findFaded(tab, ruler) {
  const faded = []
  for (const selector of MARKS) {
    const element = tab.locator(`main ${selector}:visible`).first()
    if ((await element.count()) === 0) continue
    await element.scrollIntoViewIfNeeded() // in a table that scrolls sideways it may stand outside the picture
    const box = await element.boundingBox()
    if (!box || box.width < 4) continue
    const clip = { x: box.x - EDGE, y: box.y - EDGE, width: box.width + 2 * EDGE, height: box.height + 2 * EDGE }
    const picture = await tab.screenshot({ clip })
    const contrast = await ruler.evaluate(measureContrast, picture.toString("base64"))
    if (contrast < READABLE) faded.push(`${selector}: contrast ${contrast.toFixed(1)}`)
  }
  return faded
}

// Runs in the browser. The contrast between the lightest and the darkest pixel of a picture.
async function measureContrast(base64) {
  const image = new Image()
  image.src = `data:image/png;base64,${base64}`
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const pen = canvas.getContext("2d")
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, image.width, image.height)
  const linear = (byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
  let [low, high] = [1, 0]
  for (let place = 0; place < data.length; place += 4) {
    const light = 0.2126 * linear(data[place]) + 0.7152 * linear(data[place + 1]) + 0.0722 * linear(data[place + 2])
    low = Math.min(low, light)
    high = Math.max(high, light)
  }
  return (high + 0.05) / (low + 0.05)
}
