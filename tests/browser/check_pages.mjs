// Usage: check_pages.mjs SHOTS BUILD...   Each BUILD is the output folder of one region.
import { launchBrowser } from "./browser.mjs"
import { checkEveryPage } from "./every_page.mjs"
import { checkMails } from "./mails.mjs"
import { checkHtml } from "./nu_checker.mjs"
import { groupOf, isOnePageSheet, oneOfEachShape, readPages, samplePages } from "./pages.mjs"
import { checkOnePage, notePages } from "./print.mjs"
import { checkBetweenWidths, checkForcedColours, checkPaperWidth, checkSampledPages, checkSmallTablet } from "./sampled_pages.mjs"
import { Tally } from "./tally.mjs"

const ONE_PAGE_YEAR = "schoolprofiel/2027-2028" // the year of the format that promises one A4
const EXPECTED_KINDS = [
  "aanbod", "aanbod-voor", "agenda", "bestuur", "bijeenkomst", "dekking", "enquete", "enquetes", "gemeente", "index",
  "nog-te-leveren", "ronde", "scholen-op-de-kaart", "schoolgids", "schoolprofiel",
]

const [shots, ...roots] = process.argv.slice(2)
const tally = new Tally()
const every = roots.flatMap(readPages)
const isMail = (page) => page.folder === "verzenden"
const mails = every.filter(isMail)
const pages = every.filter((page) => !isMail(page))
const samples = samplePages(pages)
const firsts = samples.filter((page, place) => samples.findIndex((other) => groupOf(other) === groupOf(page)) === place)
const sheets = pages.filter((page) => page.region === "example" && page.folder === ONE_PAGE_YEAR && isOnePageSheet(page))
const papers = firsts.filter((page) => page.region === "example" && !(page.folder === ONE_PAGE_YEAR && isOnePageSheet(page)))

const planned = pages.filter((page) => page.region === "example" && /(begroting|indicator|ondersteuningsplan)\/2027-2031\.html$/.test(page.name))

const ofPlan = pages.filter((page) => page.region === "example" && /(gremium\/\w+|rode-draad\/2027-2031|jaarkalender\/2027-2028|planning\/[\w-]+)\.html$/.test(page.name))

const kinds = new Set(pages.map((page) => page.kind))
tally.check("every kind of page was built", EXPECTED_KINDS.filter((kind) => !kinds.has(kind)))
const long = pages.filter((page) => page.long && page.kind === "schoolprofiel")
tally.check("each region has long profiles", roots.filter((root) => !long.some((page) => page.root === root)))
tally.check("there are sheets of one A4", sheets.length > 0 ? [] : ["none found"])
console.log(`${pages.length} pages, ${samples.length} of them looked at closely, ${sheets.length} sheets of one A4`)

const steps = [
  ["every page", (browser) => checkEveryPage(browser, pages, tally)],
  ["axe and pictures", (browser) => checkSampledPages(browser, samples, shots, tally)],
  ["forced colours", (browser) => checkForcedColours(browser, oneOfEachShape(samples), tally)],
  ["between widths", (browser) => checkBetweenWidths(browser, planned, tally)],
  ["small tablet", (browser) => checkSmallTablet(browser, ofPlan, tally)],
  ["paper width", (browser) => checkPaperWidth(browser, samples, tally)],
  ["one A4", (browser) => checkOnePage(browser, sheets, shots, tally)],
  ["mails", (browser) => checkMails(browser, mails, shots, tally)],
  ["other pages on paper", (browser) => notePages(browser, papers, shots, tally)],
]
const browser = await launchBrowser()
const valid = checkHtml(pages, tally) // one thread, beside the browser
try {
  for (const [name, step] of steps) {
    const start = Date.now()
    await step(browser)
    console.log(`done  ${name} (${Math.round((Date.now() - start) / 1000)} s)`)
  }
  await valid
} finally {
  await browser.close()
}
process.exitCode = tally.report() ? 0 : 1
