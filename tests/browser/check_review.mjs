// Usage: check_review.mjs SHOTS REDLINE   The redline in a browser: axe, a phone, paper, valid HTML, no colour alone.
import { join } from "node:path"
import { DRAWS, launchBrowser, visitPages } from "./browser.mjs"
import { checkHtml } from "./nu_checker.mjs"
import { pathToFileURL } from "node:url"
import { runAxe } from "./sampled_pages.mjs"
import { Tally } from "./tally.mjs"

const [shots, file] = process.argv.slice(2)
const tally = new Tally()
const page = { name: "wijzigingen", file, url: pathToFileURL(file).href }
const browser = await launchBrowser()
try {
  await checkHtml([page], tally)
  for (const width of [360, 1280]) {
    await visitPages(browser, [page], { viewport: { width, height: 900 } }, async (tab) => {
      if (DRAWS) await tab.screenshot({ path: join(shots, `wijzigingen-${width}.png`), fullPage: true })
      tally.check(`wijzigingen: axe at ${width}`, await runAxe(tab))
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      tally.check(`wijzigingen: no sideways scrolling at ${width}`, over > 0 ? [`${over} px`] : [])
    })
  }
  await visitPages(browser, [page], {}, async (tab) => {
    const marks = await tab.evaluate(() =>
      ["del", "ins"].map((name) => {
        const style = getComputedStyle(document.querySelector(`dd ${name}`))
        return `${name}: ${style.textDecorationLine}`
      }),
    )
    tally.check("wijzigingen: told by more than colour", marks.join() === "del: line-through,ins: underline" ? [] : marks)
    await tab.emulateMedia({ media: "print" })
    await tab.setViewportSize({ width: 703, height: 900 })
    const over = await tab.evaluate(() => document.documentElement.scrollWidth - 703)
    tally.check("wijzigingen: fits the width of the paper", over > 0 ? [`${over} px`] : [])
    const hidden = await tab.evaluate(() => {
      document.querySelectorAll("details").forEach((part) => (part.open = false))
      return [...document.querySelectorAll(".swv-groep dd")].filter((part) => !part.checkVisibility()).length
    })
    tally.check("wijzigingen: on paper nothing is folded away", hidden ? [`${hidden} changes`] : [])
  })
} finally {
  await browser.close()
}
process.exitCode = tally.report() ? 0 : 1
