// Counts what was checked and keeps what failed, so that one run names every flaw.
export class Tally {
  passed = 0
  failures = []
  notes = []

  check(where, problems) {
    if (problems.length === 0) this.passed += 1
    else this.failures.push({ where, problems })
  }

  note(text) {
    this.notes.push(text)
  }

  report() {
    for (const note of this.notes) console.log(`note  ${note}`)
    for (const { where, problems } of this.failures) {
      console.log(`FAIL  ${where}`)
      for (const problem of problems.slice(0, 8)) console.log(`      ${problem}`)
      if (problems.length > 8) console.log(`      and ${problems.length - 8} more`)
    }
    console.log(`${this.passed} passed, ${this.failures.length} failed`)
    return this.failures.length === 0
  }
}
