// Mail is no page: other programs show it. What each of them can do is known data; what is new in our mail fails.
import { doIUseEmail } from "@jsx-email/doiuse-email"
import { readFileSync } from "node:fs"
import { visitPages } from "./browser.mjs"
import { WCAG, checkForcedColours, checkSampledPages, runAxe } from "./sampled_pages.mjs"

const CLIENTS = [
  "gmail.desktop-webmail", "gmail.ios", "gmail.android", "outlook.windows", "outlook.outlook-com", "outlook.ios",
  "apple-mail.ios", "apple-mail.macos", "samsung-email.android", "thunderbird.macos",
]
// Not supported there, and nothing is lost: the reason stands beside it.
const KNOWN = {
  "<body> element": "its background is on a box inside it too",
  "@media": "the layout of a wide screen stays, which reads well",
  "Chaining selectors": "only in styles for that very program",
  "aria-label attribute": "the title says the same",
  "border-radius": "square corners",
  "border-spacing": "the same as the default of tables in mail",
  opacity: "of the line that is hidden in four other ways",
  outline: "a frame around a picture that has none",
  overflow: "of the line that is hidden in four other ways",
  "target attribute": "a link opens in the browser anyway",
  "word-spacing": "set to its default",
}
const LIMIT = 100 * 1024

export async function checkMails(browser, mails, shots, tally) {
  const used = new Set()
  for (const mail of mails) {
    const html = readFileSync(mail.file, "utf8")
    const { errors = [] } = doIUseEmail(html, { emailClients: CLIENTS })
    for (const error of errors) used.add(featureOf(error))
    tally.check(`${mail.name}: nothing new that mail programs cannot show`, errors.filter((error) => !KNOWN[featureOf(error)]))
    const size = Buffer.byteLength(html.replaceAll(/src="data:[^"]*"/g, ""))
    tally.check(`${mail.name}: not so long that it is cut off`, size > LIMIT ? [`${size} bytes`] : [])
  }
  tally.check("what mails may use is used", Object.keys(KNOWN).filter((name) => mails.length > 0 && !used.has(name)))
  const whole = mails.filter((mail) => !mail.name.endsWith(".fragment.html"))
  await checkSampledPages(browser, whole, shots, tally, WCAG) // a mail stands in a page of another, with its landmarks
  await checkForcedColours(browser, whole, tally)
  await checkDark(browser, whole, tally)
}

async function checkDark(browser, mails, tally) {
  await visitPages(browser, mails, { viewport: { width: 640, height: 900 }, colorScheme: "dark" }, async (tab, mail) => {
    tally.check(`${mail.name}: readable in the dark`, await runAxe(tab, WCAG))
    const edges = await tab.locator(".knop td").evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).borderTopWidth))
    tally.check(`${mail.name}: a button has an edge where colours are forced`, edges.filter((width) => width === "0px"))
  })
}

function featureOf(error) {
  return /^`(.*?)`/.exec(error)?.[1] ?? error
}
