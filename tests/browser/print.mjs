// The sheets on paper: how many pages they take, and how small their letters get.
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { DRAWS, visitPages } from "./browser.mjs"
import { pictureName } from "./sampled_pages.mjs"

const SMALLEST_LETTER = 7.5 // points; the colophon at the foot may be a little smaller
const SMALLEST_COLOPHON = 7
const ROUNDING = 0.01
const POINT = 96 / 72

export async function checkOnePage(browser, sheets, shots, tally) {
  await visitPages(browser, sheets, {}, async (tab, page) => {
    const pages = countPages(await printPage(tab, page, shots))
    tally.check(`${page.name}: one A4`, pages === 1 ? [] : [`${pages} pages`])
    await tab.emulateMedia({ media: "print" })
    const found = await tab.evaluate(findSmallLetters)
    tally.check(`${page.name}: letters to read on paper`, found.flatMap(judgeLetters))
    tally.check(`${page.name}: addresses no larger than the text on paper`, await tab.evaluate(findLargeLinks))
    await tab.emulateMedia({ media: null }) // "screen" would print the screen design
  })
}

export async function notePages(browser, pages, shots, tally) {
  const counts = []
  await visitPages(browser, pages, {}, async (tab, page) => {
    counts.push(`${countPages(await printPage(tab, page, shots))} on paper: ${page.name}`)
    if (page.long) tally.check(`${page.name}: no short answer opens a sheet`, await findLonely(tab, page, shots))
  })
  for (const count of counts.sort()) tally.note(count)
}

async function printPage(tab, page, shots) {
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: false })
  const path = join(shots, `${pictureName(page)}-print`)
  writeFileSync(`${path}.pdf`, pdf)
  if (DRAWS) execFileSync("pdftoppm", ["-r", "80", "-png", `${path}.pdf`, path])
  return pdf
}

// The first line of each sheet after the first, where that is a question that is answered in the same line. Another field
// may have the same title, so the answer must stand beside it.
async function findLonely(tab, page, shots) {
  const answered = await tab.locator(".swv-veld--kort").evaluateAll((fields) =>
    fields.map((field) => [field.querySelector(".nl-heading"), field.querySelector(".swv-waarde")].map((part) => part.innerText)),
  )
  const text = execFileSync("pdftotext", ["-layout", join(shots, `${pictureName(page)}-print.pdf`), "-"]).toString()
  const opening = text.split("\f").slice(1).map((sheet) => sheet.trim().split("\n", 1)[0])
  return opening.filter((line) => answered.some(([title, answer]) => isAnswered(line, title, answer)))
}

// Both may go on in the next line.
export function isAnswered(line, title, answer) {
  const [left, right] = line.split(/\s{2,}/).map((part) => part.trim())
  const begins = (whole, part) => whole.trim().replace(/\s+/g, " ").startsWith(part.replace(/\s+/g, " "))
  return Boolean(right) && begins(title, left) && begins(answer, right)
}

function countPages(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

function judgeLetters({ size, text, colophon }) {
  const points = size / POINT
  const limit = colophon ? SMALLEST_COLOPHON : SMALLEST_LETTER
  return points >= limit - ROUNDING ? [] : [`${points.toFixed(1)} pt: ${text}`]
}

// Runs in the browser.
function findLargeLinks() {
  const size = (element) => Number.parseFloat(getComputedStyle(element).fontSize)
  const sheet = document.querySelector(".swv-blad")
  return [...sheet.querySelectorAll("a")].filter((link) => link.checkVisibility() && size(link) > size(sheet)).map((link) => link.textContent)
}

// Runs in the browser.
function findSmallLetters() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = new Map()
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!textContent.trim() || !parentElement.checkVisibility() || parentElement.closest(".swv-verborgen")) continue
    const colophon = parentElement.closest("footer") !== null
    const size = Number.parseFloat(getComputedStyle(parentElement).fontSize)
    found.set(`${size} ${colophon}`, { size, colophon, text: textContent.trim().slice(0, 40) })
  }
  return [...found.values()]
}
