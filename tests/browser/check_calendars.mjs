// Usage: calendar_events.py BUILD... | check_calendars.mjs   A second reader must see the same events in each file.
import { readFileSync } from "node:fs"
import { relative } from "node:path"
import { isDeepStrictEqual } from "node:util"
import ICAL from "ical.js"
import { Tally } from "./tally.mjs"

const tally = new Tally()
const files = Object.entries(JSON.parse(readFileSync(0, "utf8")))
tally.check("there are calendars", files.length > 0 ? [] : ["none found"])
for (const [file, expected] of files) {
  tally.check(relative(process.cwd(), file), compare(read(file), expected))
}
tally.check("there are events", files.some(([, events]) => events.length > 0) ? [] : ["none found"])
process.exitCode = tally.report() ? 0 : 1

function read(file) {
  ICAL.TimezoneService.reset()
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")))
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  return calendar.getAllSubcomponents("vevent").map(describe)
}

function describe(event) {
  const text = (name) => event.getFirstPropertyValue(name) ?? ""
  const time = (name) => {
    const value = event.getFirstPropertyValue(name)
    if (!value) return ""
    return value.isDate ? value.toString() : `${value.toJSDate().toISOString().slice(0, 16)}Z`
  }
  return {
    uid: text("uid"),
    summary: text("summary"),
    status: text("status"),
    location: text("location"),
    description: text("description"),
    contact: text("contact"),
    dtstart: time("dtstart"),
    dtend: time("dtend"),
    sequence: event.getFirstPropertyValue("sequence"),
  }
}

function compare(found, expected) {
  if (found.length !== expected.length) return [`${found.length} events, not ${expected.length}`]
  return expected.flatMap((event, place) =>
    isDeepStrictEqual(found[place], event) ? [] : [`${JSON.stringify(found[place])} is not ${JSON.stringify(event)}`],
  )
}
