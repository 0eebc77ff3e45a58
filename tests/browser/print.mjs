// The sheets on paper: how many pages they take, and how small their letters get.
import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { visitPages } from "./browser.mjs"
import { pictureName } from "./sampled_pages.mjs"

const SMALLEST_LETTER = 7.5 // points
const POINT = 96 / 72

export async function checkOnePage(browser, sheets, shots, tally) {
  await visitPages(browser, sheets, {}, async (tab, page) => {
    const pages = countPages(await printPage(tab, page, shots))
    tally.check(`${page.name}: one A4`, pages === 1 ? [] : [`${pages} pages`])
    await tab.emulateMedia({ media: "print" })
    const { size, text } = await tab.evaluate(findSmallestLetter)
    const points = size / POINT
    tally.check(`${page.name}: letters to read on paper`, points >= SMALLEST_LETTER ? [] : [`${points.toFixed(1)} pt: ${text}`])
    await tab.emulateMedia({ media: null }) // "screen" would print the screen design
  })
}

export async function notePages(browser, pages, shots, tally) {
  const counts = []
  await visitPages(browser, pages, {}, async (tab, page) => {
    counts.push(`${countPages(await printPage(tab, page, shots))} on paper: ${page.name}`)
  })
  for (const count of counts.sort()) tally.note(count)
}

async function printPage(tab, page, shots) {
  const pdf = await tab.pdf({ preferCSSPageSize: true, printBackground: false })
  const path = join(shots, `${pictureName(page)}-print`)
  writeFileSync(`${path}.pdf`, pdf)
  execFileSync("pdftoppm", ["-r", "80", "-png", `${path}.pdf`, path])
  return pdf
}

function countPages(pdf) {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

// Runs in the browser.
function findSmallestLetter() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let smallest = { size: Infinity, text: "" }
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!textContent.trim() || !parentElement.checkVisibility() || parentElement.closest(".swv-verborgen")) continue
    const size = Number.parseFloat(getComputedStyle(parentElement).fontSize)
    if (size < smallest.size) smallest = { size, text: textContent.trim().slice(0, 40) }
  }
  return smallest
}
