"""Known errors: the world's fault, told in a sentence. Anything else that is raised is a bug of ours."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # data folder and storage
    "data-folder-in-use": "Another window already works with this data folder. Nothing was changed.",
    "data-folder-empty": "There is no station and no office in this folder yet: start from a kit, or found an office.",
    "data-folder-taken": "This folder holds something already ({role}). Choose an empty folder; nothing was changed.",
    "data-folder-other": "This folder is for something else ({role}). Nothing was changed; name the right folder.",
    "wrong-passphrase": "The passphrase does not open this data. Nothing was changed; try again.",
    "recovery-key-wrong": "This recovery key does not open it: it is another sheet's or another office's. "
    "Nothing was changed.",
    "passphrase-short": "A passphrase has at least {shortest} characters.",
    "passphrase-missing": "A passphrase is needed: --passphrase-file, CHECKPOINT_PASSPHRASE or the prompt.",
    "database-newer": "This data was written by a newer version of the program ({found}). Install that version.",
    "database-damaged": "The data file is damaged or is not ours. It was left as it is; restore the latest backup.",
    "disk-full": "The disk is full, so this was not saved. All saved before is safe. Free some space, try again.",
    "folder-read-only": "This folder cannot be written to: {path}. Nothing was lost; choose another one.",
    "media-full": "The stick is full, nothing was written: {path}. All records are in this computer; use another.",
    "media-gone": "The stick went away while writing: {path}. All records are in this computer; put it back.",
    "stick-missing": "The stick is not plugged in: {path}. Nothing was written; all records are in this computer.",
    "file-unreadable": "This file cannot be read: {path}. Nothing was changed.",
    "storage-failed": "The computer could not save this ({detail}). Everything saved before is safe; try again.",
    "cancelled": "Stopped as asked. What was finished before stays.",
    # continuity
    "continuity-restored": (
        "An older state of this data was put back: records made after record {held} are not here. Nothing is recorded "
        "yet. To go on: checkpoint-app epoch open --reason restored."
    ),
    "continuity-restored-lost": (
        "An older state of this data was put back: records {first} to {last} are not here. Nothing is recorded yet. "
        "To go on: checkpoint-app epoch open --reason restored."
    ),
    "continuity-cloned": (
        "This data was made on another computer. If that one is still in use, get a kit for this one instead. If it is "
        "out of use for good: checkpoint-app epoch open --reason cloned. Nothing is recorded yet."
    ),
    "continuity-reinstalled": (
        "This data came out of a backup that ends with record {held}. Nothing is recorded yet. To go on: "
        "checkpoint-app epoch open --reason reinstalled."
    ),
    "continuity-forked": (
        "Other records than these are known under the same numbers. Nothing is recorded yet. To go on: "
        "checkpoint-app epoch open --reason forked."
    ),
    "epochs-used-up": (
        "No epoch comes after {last}: this data cannot go on. Everything in it stays and can be read; get a kit for "
        "another station from the office."
    ),
    "epoch-not-needed": "Nothing is broken here: the records go on where they ended. Nothing was changed.",
    "epoch-other-reason": (
        "The reason found is another one: {found}. Nothing was changed; any other command says what was found."
    ),
    # backups
    "backup-unreadable": "This is not a backup, or it is cut short: {path}. Nothing was restored; take an older one.",
    "backup-damaged": "The backup was damaged ({detail}). Nothing was restored; take an older one.",
    "backup-newer": "This backup was made by a newer version of the program ({found}). Install that version.",
    # printers
    "paper-unreadable": "This is not a PDF that can be printed. Nothing was printed; write the paper again.",
    "no-rules": "No rules are in force now, so there is nothing to print. Activate rules first.",
    "dwelling-several": "There are several of these: {homes}. Type it with its compound. Nothing was printed.",
    "second-language-lines": "A block of a second language has at most {most} lines. Nothing was changed.",
    "scanner-loses": "{given} of {wanted} digits came through: set the scanner slower. Nothing was recorded.",
    "printer-none": "This computer has no printer. Nothing was lost; save the paper as a file.",
    "printer-gone": "The printer {printer} is not there any more. Nothing was lost; choose another one.",
    "printer-stopped": "The printer {printer} is stopped ({detail}). Nothing was lost; look at it, then print again.",
    "printer-no-paper": "The printer {printer} has no {paper} paper. Nothing was lost; choose another printer.",
    "print-failed": "The printer {printer} did not take it ({detail}). Nothing was lost; print again.",
    # office and roster
    "community-code": "The community code is 12 digits; {given} was typed.",
    "community-name": "The community needs a name.",
    "roster-unreadable": "This is not a workbook or CSV file that can be read: {path}. Nothing was changed.",
    "roster-no-header": "No row of {sheet} names the columns (姓名, and 房号 or 楼栋). Nothing was loaded from it.",
    "photos-too-many": "All photos together would take {needed} MiB, a bundle carries {most}. Nothing was loaded.",
    "sheet-missing": "The workbook has no sheet named {sheet}. It has: {present}.",
    "gate-code": "A gate code is 1 to 8 letters, digits or hyphens; {given} was typed.",
    "operator-unknown": "Nobody named or numbered {operator} may sign on here. Ask the office to add them.",
    "operator-name-taken": "Somebody is named {name} already. Add something to tell them apart.",
    "operator-pin": "A PIN is 4 to 8 digits.",
    "wrong-pin": "The PIN is wrong. Try again.",
    "pin-wait": "Too many wrong PINs in a row. Wait {seconds} seconds, then try again.",
    "pins-differ": "The two PINs are not the same. Type both again.",
    "not-a-lead": "{name} is no shift lead. A shift lead's number and PIN are needed.",
    "nobody-to-admit": "The office named no shift lead: somebody who is on duty has to admit newcomers.",
    "not-on-duty": "{name} is not on duty.",
    "last-on-duty": "{name} is the last one on duty. Hand the shift over instead.",
    "hand-over-same": "Somebody else has to take over. If nobody comes, close the shift with its reason.",
    "thermometer-number": "{given} is no number of a thermometer: 1 to {highest}.",
    "agent-missing": "What was it disinfected with?",
    "text-missing": "A word or two are needed.",
    "count-unreadable": "{given} is no count.",
    "household-unknown": "No household has the number {household}.",
    "resident-unknown": "Nobody with the number {resident} is on the list.",
    "name-missing": "A name is needed.",
    "text-too-long": "{given}… is too long: at most {longest} characters. Nothing was changed.",
    "not-signed-on": "Somebody has to sign on first.",
    # passes
    "pass-unknown": "No pass has the serial {serial}.",
    "foreign-code": "This is no pass of this community. It was not opened and not kept. Show the community's own pass.",
    "picture-unreadable": "{name} is no picture that can be read. Nothing was changed; take it again or scan the pass.",
    "picture-too-large": "{name} is too large: a picture has at most {megabytes} MB and {megapixels} million pixels.",
    "picture-without-code": "No QR code was found in {name}. Nothing was changed; take it again from nearer.",
    "serial-unreadable": "{given} is not a serial: it looks like 03-000123-9.",
    "pass-kind-not-allowed": "This station may not issue this kind of pass.",
    "no-stations": "No station is enrolled yet, so nobody could read the bundle. Enrol one first.",
    "clock-too-early": "This computer's clock says {given}, before the station was enrolled. Set it to issue passes.",
    "certificate-expired": "This station's certificate has expired, so it issues no passes. It records as before.",
    "pass-too-long": "This station may issue passes for at most {days} days.",
    "pass-quota": "This station may issue {quota} passes a day, and has. Write on a blank, or ask the office.",
    "serials-used-up": "This station used its serials up to {last}. Ask the office for a new kit; recording goes on.",
    "plate-missing": "A vehicle's pass needs a number plate.",
    "blank-foreign": "{serial} is no blank that the office printed for this station. Nothing was recorded.",
    "exit-slip-refused": "This exit slip does not stand. Nothing was recorded; serve its holder by pass or by name.",
    "exit-slip-other-pass": "This exit slip belongs to another pass. Nothing was changed; leave this person first.",
    "exit-slip-used": "This exit slip was used already. Nothing was changed; go on without it.",
    "exit-slip-way": "An exit slip counts on the way in, and this lane is for going out. Nothing was changed.",
    "exit-slip-at-lane": "This is an exit slip, not a pass. Nothing was recorded; scan the pass.",
    "exit-slip-none": "Nobody went out here last with {serial}. No exit slip was given.",
    "blank-used": "The blank {serial} was given out already. Nothing was recorded; take the next one.",
    "key-unsigned": "The office's own key is not signed by its root key: gates would stop its passes. Call support.",
    "station-expired": "The office's certificate ends on {until}, before these passes would. Choose fewer days.",
    "run-unknown": "No print run has the number {run}.",
    "run-filter-gone": "Whom run {run} was for is no longer known. Its passes stay; check and print anew for the rest.",
    "sheet-unknown": "There is no sheet {given}: this run has sheets 1 to {last}. Nothing was printed.",
    "pass-not-of-run": "{serial} is no pass of run {run} that stands. Nothing was printed, nothing was revoked.",
    "pass-not-reprinted": "{serial} cannot be printed anew. Nothing was changed; issue a new pass.",
    "pass-over": "{serial} has expired. Nothing was changed; say how many days the new pass is to last.",
    "holds-another": "{serial} stands already. Nothing was printed; revoke it first.",
    "pass-kind-of-run": "Passes of this kind are printed in runs, by the roster. Nothing was printed.",
    "place-missing": "Where the pass is for is missing: a dwelling, or where somebody works.",
    "blank-count": "{given} blanks at a time are not possible: 1 to {most}.",
    "blanks-used-up": "Station {station} has numbers for {left} more blanks only. Nothing was printed.",
    "shift-times": "Shifts begin at whole or half hours, such as 08:00 20:00, six a day at most; {given} was typed.",
    "head-code": (
        "A check code is the six letters and digits on the sheet, without B, I, O, S, Z, 0, 1, 2, 5 and 8; {given} was "
        "typed. Nothing was kept."
    ),
    "head-seq": "{given} is no number of a record. Nothing was kept; look at the sheet again.",
    "station-unknown": "No station has the number {station}.",
    "serial-of-another": "{serial} is not a serial of station {station}. Nothing was changed.",
    # orders by telephone
    "order-unreadable": "The code is ten digits, and these do not fit together: have it read out again.",
    "order-wrong": "This code is not for this order: ask which station, serial or person it is for, and how old it is.",
    "order-taken": "This order was carried out here already. A code works once.",
    "order-wait": "Too many wrong codes. The next one can be typed at {time}.",
    "order-fever": "This person is being measured again: finish that first. Nothing was recorded.",
    "nothing-to-print": "No resident fits, so there is nothing to print.",
    "glyph-missing": "The font of the documents has no sign for {characters}. Nothing was printed.",
    "design-unreadable": "This is not a pass design: {detail}. The design in force stays as it is.",
    "design-wrong": "The pass design cannot be used: {detail}. The design in force stays as it is.",
    "design-unknown": "No pass design is named {given}. There are: {present}; or name a file ending in .yaml.",
    "report-too-early": "{day} has not come yet; there is nothing to report.",
    "report-format": "A report is written as .xlsx, .csv or .pdf; {given} is none of them.",
    # readings and corrections
    "device-speed": "{given} is not the speed of a serial line: 9600 is usual, or 115200.",
    "reading-unreadable": "{given} is not a temperature: type 366 for 36.6. It must be 30.0 to 43.0.",
    "sheet-unreadable": "{given} is not the number of a sheet: it looks like 1-03-0012-5.",
    "sheet-of-patrol": "This is a patrol sheet: enter it in the duty log.",
    "paper-day": "{given} is not a day: type 1122 for 22 November.",
    "paper-time": "{given} is not a time: type 0731 for 07:31.",
    "paper-time-ahead": "{time} has not come yet. Look at the sheet's day, the row's time and this computer's clock.",
    "paper-nobody": "Who it is, is missing: type dwelling, name, tail or serial.",
    "paper-row": "A row of this sheet has a number from 1 to {last}.",
    "paper-sheets": "Sheets have numbers up to {last}; {given} is above it.",
    "pass-not-of-a-vehicle": "This is a person's pass. First the plate, then the people.",
    "nobody-fits": "Nobody here fits {given}.",
    "pass-stopped-vehicle": "This pass does not stand; that is on record. Type the plate.",
    "person-missing": "Who it is, is missing.",
    "measure-again": "{names}: measure wrist or neck, and type the reading again.",
    "vehicle-empty": "Nobody is in the vehicle yet.",
    "vehicle-full": "A vehicle has at most {most} people. Enter this one, then the rest.",
    "occupant-twice": "{name} is in the vehicle already.",
    "readings-missing": "{wanted} people are measured, and {given} readings were typed; - stands for none.",
    "return-from-missing": "Where they come from is missing.",
    "arrival-unreadable": "{given} is not a time: type 0731, or 1121 0731 for the 21st of November.",
    # visitors
    "visit-reading": "The reading is missing or low: measure at wrist or neck, then record.",
    "visit-incomplete": "Something was not asked yet. What was typed is still there.",
    "visit-to-whom": "Whom they visit is missing: type the dwelling, as in 3-1-501.",
    "visit-companions": "A visitor may bring at most {most} people by the rules in force.",
    "visit-answered": "This visit waits no more: the host's answer is on record.",
    "answer-by-key": "{given} answers nothing here: press one of the keys on the card. Nothing was recorded.",
    "nothing-to-correct": "There is no passage to correct.",
    "already-corrected": "That passage was voided already.",
    "not-a-passage": "Record {seq} is not a passage of this station.",
    "record-unreadable": "Line {line} is not a record: {detail}.",
    # fever cases
    "fever-gone": "This case is closed by now. Look at the list again.",
    "fever-confirmed": "The readings of this case are complete. It ends when it is handed over.",
    "fever-rest": "The rest is not over before {time}. Nothing was recorded.",
    "fever-low": "This reading is too low to count: measure again at another site. Nothing was recorded.",
    "fever-same-way": "Measure at one of the sites shown, not the same way as before. Nothing was recorded.",
    "fever-no-rules": "No rules are in force, so nobody says what a reading means. Calls and hand-over work as before.",
    # bundles, kits, trust
    "kit-unreadable": "This is not a kit file, or it is cut short. Ask the office for it again.",
    "kit-wrong-code": "The code does not open this kit. Ask the office for the twelve digits again.",
    "bundle-unreadable": "This is not a bundle file: {path}.",
    "bundle-truncated": "The file is cut short. Copy it again from its source.",
    "bundle-damaged": "The file was damaged on its way ({detail}). Copy it again from its source.",
    "bundle-needs-newer": "This file needs a newer version of the program ({detail}).",
    "bundle-wrong-way": "This file is meant for the other direction.",
    "bundle-other-community": "This file belongs to another community.",
    "bundle-stranger": "The file was not signed by a station of this office.",
    "bundle-bad-signature": "The signature does not fit the file: it was changed after it was signed.",
    "bundle-not-for-us": "The file was not encrypted for this office.",
    "bundle-too-large": "The file is larger than a bundle may be.",
    "bundle-chain-broken": "The records inside do not follow from each other: the file was rewritten.",
    "bundle-fork": "Record {seq} of station {station} differs from the one held. The file is kept aside for a person.",
    "bundle-key-destroyed": "The key this file was encrypted for was destroyed: nobody can read it. Export again.",
    "station-lost": "Station {station} is withdrawn: its laptop was lost. Nothing was changed.",
    "station-not-lost": "Station {station} is not withdrawn. Nothing was changed.",
    "key-unknown": "No key of the office that still exists has the fingerprint {given}. Nothing was changed.",
    "key-still-needed": (
        "Key {key} may still be needed: it is the newest, not old enough, or a gate has not reported everything since. "
        "Nothing was changed."
    ),
    "passphrases-differ": "The two new passphrases are not the same. Type both again; nothing was changed.",
    "sheet-secret-unreadable": "This is not the secret of a recovery sheet, or it is mistyped. Nothing was changed.",
    "bundle-after-cutoff": "The station was withdrawn after record {cutoff}; this file goes beyond it.",
    "bundle-older": "A newer list (version {held}) is in force already; this one is version {given}.",
    "folder-empty": "There is no {kind} file in {path}.",
    # access
    "last-head": "The only head of the office cannot be taken off. Enter another one first.",
    "clerk-not-signed-on": "This needs somebody signed on at the office. Nothing was shown or changed.",
    "clerk-may-not": "{name} may not do this. Nothing was shown or changed.",
    "second-person": "This needs a second person with the right to it, not the same one. Nothing was changed.",
    "purpose-missing": "The purpose is missing. Nothing was shown.",
    "document-missing": "An authority's request has a document number; it is missing. Nothing was shown.",
    "pin-missing": "A PIN is needed: set CHECKPOINT_PIN, or run this at a terminal. Nothing was changed.",
    "clerk-none": "The office has no clerk yet. Enter the first one: that is the head. Nothing was shown.",
    "trace-interval": "The end must come after the beginning, by at most {hours} hours. Nothing was shown.",
    "trace-minutes": "People within 0 to {most} minutes of each other can be asked for; {given} was given.",
    "gate-unknown": "No gate has the code {gate}. Nothing was shown.",
    "trace-format": "A trace is written as .xlsx, .csv or .pdf; {given} is none of them. Nothing was written.",
    "locked": "This keyboard is locked. What was scanned or typed was not recorded; unlock it first.",
    # corrections asked for, the clock
    "reason-missing": "The reason is missing. Nothing was recorded.",
    "ask-gone": "This request is over: it was answered or withdrawn. Nothing was recorded.",
    "ask-voided": "This cannot be corrected any more; the office is told so. Nothing else was recorded.",
    "ask-same": "The passage says that already. Nothing was asked.",
    "ask-open": "This passage is being asked about already; withdraw that first. Nothing was asked.",
    "ask-unknown": "There is no request {number}. Nothing was changed.",
    "ask-answered": "Request {number} is over: it was answered or withdrawn. Nothing was changed.",
    "clock-before-build": "The clock stands before this program was made, so the date is wrong. Set it in the "
    "computer's settings; recording goes on, marked.",
    # purge
    "purge-before": "Records of today are not destroyed: choose a day up to {today}. Nothing was changed.",
    "purge-earlier": "Everything before {day} was destroyed already. Choose that day or a later one.",
    "purge-held": "Resident {resident} is under a legal hold. Lift it first. Nothing was changed.",
    "purge-unfinished": "The last purge was stopped before its end. Let it end first; nothing new was ordered.",
    "purge-none": "Nothing was ever purged here, so there is nothing to certify.",
    "purge-file": "This is not the record of a purge by this office. Nothing was changed.",
    "day-unreadable": "{given} is not a date: write it as 2026-11-22. Nothing was changed.",
    "hold-interval": "The end must come after the beginning. Nothing was changed.",
    "hold-unknown": "No legal hold in force has the number {hold}. Nothing was changed.",
    # reports
    "template-unreadable": "The report template {path} cannot be used: {detail}. No report was written.",
    # demo
    "demo-folder-taken": "{path} holds files that no demo of ours made. Choose another folder.",
    # policy
    "pack-unreadable": "This is not a rules file: {detail}. The rules in force stay as they are.",
    "pack-incomplete": "The rules cannot be activated: {detail}.",
    "pack-other-community": "These rules are for community {given}; this is {own}. Nothing was changed.",
    "pack-over": "These rules ended at {ended} already. Nothing was changed.",
}


class KnownError(Exception):
    """An expected failure a person can be told about: what happened, that nothing was lost, what to do.

    `code` is one of SENTENCES; `ui.messages` says it in the language of the screen.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        return SENTENCES[self.code].format(**self.details)


class StorageError(KnownError):
    """The data folder or its database could not be opened, read or written."""


class MediaError(KnownError):
    """A stick, folder or file outside the data folder could not be read or written."""


class PrinterError(KnownError):
    """A printer is missing, stopped, or did not take a paper; the paper's file, where there is one, stays."""


class BundleRefused(KnownError):
    """A bundle or kit fails one of the checks of docs/formats.md; nothing of it was taken over."""


class InputRefused(KnownError):
    """What a person typed or handed over does not fit; nothing was changed."""


class Cancelled(KnownError):
    """A person stopped long work; raised from within a progress call."""

    def __init__(self) -> None:
        super().__init__("cancelled")
