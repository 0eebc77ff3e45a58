// What holds for every page, read on a phone with JavaScript switched off.
import { existsSync } from "node:fs"
import { resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { visitPages } from "./browser.mjs"

const PHONE = { width: 360, height: 740 }
const OUTSIDE = /^(https?|mailto|tel):/

export async function checkEveryPage(browser, pages, tally) {
  const facts = new Map()
  await visitPages(browser, pages, { viewport: PHONE, javaScriptEnabled: false }, async (tab, page) => {
    const found = await tab.evaluate(readPage)
    facts.set(page.file, { ...found, page })
    tally.check(`${page.name}: quiet and offline`, [...tab.troubles])
    tally.check(`${page.name}: reads without JavaScript`, judgeReading(found))
    tally.check(`${page.name}: no sideways scrolling at ${PHONE.width}`, judgeWidth(found, PHONE.width))
    tally.check(`${page.name}: a telephone number stays on one line`, found.broken)
    tally.check(`${page.name}: the Tab key stops only where it helps`, found.idle)
    if (found.details > 0) tally.check(`${page.name}: lists open without JavaScript`, await openDetails(tab))
  })
  for (const { page, links } of facts.values()) {
    tally.check(`${page.name}: links lead somewhere`, links.flatMap((link) => judgeLink(link, page, facts)))
  }
  for (const { page } of facts.values()) {
    if (page.path === `${page.area}/index.html`) tally.check(`${page.name}: leads to every page`, findOrphans(page, facts))
  }
}

// A page that no other page leads to might as well not be there.
function findOrphans(start, facts) {
  const reached = new Set()
  const queue = [start.file]
  for (let file = queue.pop(); file; file = queue.pop()) {
    if (reached.has(file) || !facts.has(file)) continue
    reached.add(file)
    const { page, links } = facts.get(file)
    const inside = links.filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link))
    queue.push(...inside.map((link) => fileURLToPath(new URL(link.split("#", 1)[0] || page.url, page.url))))
  }
  const pages = [...facts.values()].map(({ page }) => page)
  return pages
    .filter((page) => page.root === start.root && page.area === start.area && !reached.has(page.file))
    .map((page) => `cannot be reached: ${page.path}`)
}

// Runs in the browser.
function readPage() {
  const seen = (element) => element.checkVisibility() && element.getBoundingClientRect().height > 0
  const all = [...document.querySelectorAll("*")]
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll("h1")].filter(seen).map((heading) => heading.innerText.trim()),
    scripts: document.querySelectorAll("script, iframe, object, embed, form, base, link[rel=stylesheet]").length,
    handlers: all.filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))).length,
    policy: document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "",
    details: document.querySelectorAll("details").length,
    width: document.documentElement.scrollWidth,
    wide: all
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
      .slice(0, 5),
    // A box that shows all that is in it cannot be scrolled, so who comes there with the Tab key can do nothing.
    idle: all
      .filter((element) => element.getAttribute("tabindex") === "0" && element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => getComputedStyle(element).overflowX === "visible")
      .map((element) => `${element.className}: ${element.textContent.trim().slice(0, 40)}`),
    broken: [...document.querySelectorAll('a[href^="tel:"]')]
      .filter((link) => seen(link) && link.getClientRects().length > 1)
      .map((link) => link.textContent),
    ids: all.filter((element) => element.id).map((element) => element.id),
    links: [
      ...[...document.querySelectorAll("a[href], area[href]")].map((link) => link.getAttribute("href")),
      ...[...document.querySelectorAll("[src]")].map((image) => image.getAttribute("src")),
    ],
  }
}

function judgeReading(found) {
  const problems = []
  if (found.lang !== "nl") problems.push(`lang is "${found.lang}"`)
  if (!found.title.trim()) problems.push("no title")
  if (found.headings.length !== 1 || !found.headings[0]) problems.push(`${found.headings.length} visible h1`)
  if (found.scripts > 0) problems.push(`${found.scripts} scripts, frames, forms or style sheets from elsewhere`)
  if (found.handlers > 0) problems.push(`${found.handlers} elements with an event handler`)
  if (!/default-src 'none'/.test(found.policy)) problems.push("no Content-Security-Policy that starts from nothing")
  if (/script-src/.test(found.policy)) problems.push("the Content-Security-Policy allows scripts")
  return problems
}

function judgeWidth(found, width) {
  return found.width > width ? [`${found.width} px wide: ${found.wide.join(", ")}`] : []
}

async function openDetails(tab) {
  const closed = tab.locator("details:not([open]):visible").first()
  if ((await closed.count()) === 0) return []
  const handle = await closed.elementHandle()
  await closed.locator("summary").focus()
  await tab.keyboard.press("Enter")
  const unfolded = await handle.evaluateHandle((part) => part.querySelector(":scope > :not(summary)") ?? part.nextElementSibling)
  const visible = await unfolded.isVisible()
  const width = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return [...(visible ? [] : ["Enter does not open it"]), ...(width > 0 ? [`opened it is ${width} px too wide`] : [])]
}

function judgeLink(link, page, facts) {
  if (OUTSIDE.test(link) || link.startsWith("data:image/")) return []
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return [`refused kind of link: ${link.slice(0, 80)}`]
  const [path, anchor] = link.split("#", 2)
  const file = path ? fileURLToPath(new URL(path, page.url)) : page.file
  if (!existsSync(file)) return [`no such file: ${link}`]
  if (!file.startsWith(resolve(page.root, page.area) + sep)) return [`leads out of ${page.area}/: ${link}`]
  if (anchor && !facts.get(file)?.ids.includes(decodeURIComponent(anchor))) return [`no such place: ${link}`]
  return []
}
