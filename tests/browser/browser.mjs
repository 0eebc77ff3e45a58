// One Chromium without any traffic of its own, and tabs that remember what went wrong in them.
import { chromium } from "playwright-core"

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]
const WORKERS = 2
// Pictures are for who looks at them: no check does, so a run that nobody looks at may go without.
export const DRAWS = process.env.PICTURES !== "0"

export async function launchBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET })
}

// Runs `visit(tab, page)` for every page; each tab is used again, which is ten times as fast as new ones.
export async function visitPages(browser, pages, options, visit) {
  const queue = [...pages]
  const workers = Array.from({ length: WORKERS }, async () => {
    const context = await browser.newContext({ locale: "nl-NL", reducedMotion: "reduce", ...options })
    const tab = await openTab(context)
    for (let page = queue.shift(); page; page = queue.shift()) {
      tab.troubles.length = 0
      await tab.goto(page.url)
      await visit(tab, page)
    }
    await context.close()
  })
  await Promise.all(workers)
}

async function openTab(context) {
  const tab = await context.newPage()
  tab.troubles = []
  tab.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) tab.troubles.push(`request leaves the folder: ${request.url()}`)
  })
  tab.on("requestfailed", (request) => tab.troubles.push(`request failed: ${request.url()}`))
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) tab.troubles.push(`console ${message.type()}: ${message.text()}`)
  })
  tab.on("pageerror", (error) => tab.troubles.push(`script error: ${error.message}`))
  tab.on("dialog", async (dialog) => {
    tab.troubles.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return tab
}
