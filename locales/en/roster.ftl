### Rosters: brought in from spreadsheets, what was found, taken out, templates.

## Kinds of sheet, parts, verdicts

roster-kind-units = Units
roster-kind-cadres = Cadres
roster-kind-enterprises = Enterprises
roster-kind-contacts = Contacts
roster-kind-pairings = Pairings

roster-part-unit = Unit
roster-part-cadre = Cadre
roster-part-enterprise = Enterprise
roster-part-contact = Contact
roster-part-pairing = Pairing

roster-verdict-new = new
roster-verdict-changed = changed
roster-verdict-same = unchanged
roster-verdict-wrong = wrong

## Headers: of templates and exports too

roster-column-unit = Unit name
roster-column-unit-of = Unit
roster-column-parent = Parent unit
roster-column-level = Level
roster-column-sort = Kind
roster-column-short = Short name
roster-column-enterprise = Enterprise name
roster-column-code = Credit code
roster-column-home = Home area
roster-column-industry = Industry
roster-column-name = Name
roster-column-phone = Phone
roster-column-title = Title
roster-column-role = Role
roster-column-until = Valid until
roster-column-contact = Contact
roster-column-contact-phone = Contact phone
roster-column-contact-title = Contact title
roster-column-liaison = Liaison
roster-column-liaison-phone = Liaison phone
roster-column-liaison-title = Liaison title
roster-column-liaison-unit = Liaison unit

roster-level-province = Province
roster-level-city = City
roster-level-county = County
roster-level-town = Town

roster-sort-government = Government
roster-sort-office = Office
roster-sort-department = Department
roster-sort-area = Area

roster-field-enterprise = name
roster-field-code = credit code
roster-field-home = home area
roster-field-industry = industry
roster-field-short = short name
roster-field-level = level
roster-field-sort = kind
roster-field-name = name
roster-field-phone = phone
roster-field-title = title
roster-field-role = role
roster-field-until = valid until
roster-field-active = in use
roster-active-yes = yes
roster-active-no = no
roster-nothing = empty

## The sheet of findings

roster-found-name = Findings
roster-found-sheet = Sheet
roster-found-row = Row
roster-found-verdict = Verdict
roster-found-what = What would happen
roster-found-why = What is wrong, and what to do
roster-found-file = roster-findings.xlsx
roster-outcome = { $part } “{ $label }”: { $verdict }
roster-change = { $field }: { $old } → { $new }
roster-in-column = Column “{ $column }”: { $words }
roster-left-out = The whole row is left out.

## What may be wrong with a row

roster-trouble-carried = Empty: taken as “{ $value }” from the row above. Fill it in if that is wrong
roster-trouble-level = “{ $value }” is no level. Write Province, City, County or Town, or leave it empty
roster-trouble-sort = “{ $value }” is no kind of unit. Write Government, Office, Department or Area, or leave it empty
roster-trouble-role = “{ $value }” is no role. Write case officer, head of unit, triage officer, office director, inspector, leader or administrator; empty means case officer
roster-trouble-role-elsewhere = “{ $value }” belongs with an enterprise: contacts on the enterprise or contact sheet, liaisons on the pairing sheet
roster-trouble-role-needs-unit = “{ $value }” goes only with a role of the office or above, which has to be written; name the unit of a case officer or a head of unit
roster-trouble-day = “{ $value }” is no day. Write it like 2026-12-31, or leave it empty for no end
roster-trouble-digits-lost = The spreadsheet took this for a number and lost its last digits (it shows { $hint }). Format the column as text and enter it anew from the original
roster-trouble-phone-length = “{ $value }” has { $hint } digits, a mobile number has 11. Check it
roster-trouble-phone = “{ $value }” is no phone number. Write 11 digits, or a landline with its area code, like 0371-65500000
roster-trouble-code-old = “{ $value }” has { $hint } characters: an old organisation code or registration. It is left out; add the 18-character credit code if there is one
roster-trouble-code-length = “{ $value }” has { $hint } characters, a credit code has 18. Check the business licence, or leave it empty for now
roster-trouble-code-letters = “{ $value }” has letters that no code has (I, O, S, V, Z). By the check character it should be { $hint }; check the business licence
roster-trouble-code-check = The check character of “{ $value }” does not fit: one character is wrong. Check the business licence, or leave it empty for now
roster-trouble-code-missing = No credit code: entered by name. Add it later; it tells enterprises of one name apart
roster-trouble-too-long = More than { $hint } characters. Make it shorter
roster-trouble-no-name = “{ $value }” does not look like a name. Check it
roster-trouble-empty = Empty, and needed. Fill it in
roster-trouble-phone-of-whom = A number without a name. Add the name
roster-trouble-phones-and-names = { $value } people and { $hint } numbers in one cell. Give each person a row
roster-trouble-phones = Several numbers for one person; only the first is kept: { $value }
roster-trouble-phone-missing = No phone number for { $value }: entered by name. A number helps to recognise them when they join
roster-trouble-unit-unknown = There is no unit “{ $value }”. Import the units first, add it to this workbook, or correct the name
roster-trouble-unit-like = There is no unit “{ $value }”, but there is “{ $hint }”. Write it the same way, or add the unit first
roster-trouble-unit-ambiguous = “{ $value }” may be any of: { $hint }. Write it with its parents, like Yunzhou/Qingshan/Housing
roster-trouble-level-above = Level “{ $value }” is above that of the parent unit. Check both
roster-trouble-no-parent = No parent unit: it will stand at the top. Add the parent if there is one
roster-trouble-firm-name = Here “{ $value }”, in the register “{ $hint }”, with one credit code. The register’s name is kept
roster-trouble-firm-code = The enterprise of this name has the code { $hint } in the register, here it is { $value }. Check the business licence
roster-trouble-firm-ambiguous = Several enterprises are called “{ $value }”. Add the credit code
roster-trouble-firm-unknown = There is no enterprise “{ $value }”. Check the full name, or enter it on the enterprise sheet first
roster-trouble-person-ambiguous = Several people are called “{ $value }”. Add a phone number or the unit
roster-trouble-phone-taken = { $value } is the number of { $hint }, who has joined already and cannot become somebody else. Check it; a new person needs their own number
roster-trouble-contradicts = Here “{ $value }”, in a row above “{ $hint }”, which is kept. Make them agree
roster-trouble-not-to-give = You cannot grant the role “{ $value }”. Have an administrator import this row
roster-trouble-not-your-area = Outside your area: { $value }. Have the office above you import it
roster-trouble-not-your-area-at-all = No area given: only somebody in charge of all units can import it. Fill it in

## Files that cannot be read

roster-refused-too-big = The file has { $size } MB, the most is { $limit } MB. Remove pictures and unused sheets, or split it.
roster-refused-too-long = More than { $limit } rows. Split it and import one part after the other.
roster-refused-empty = The file is empty. Open it, save it, send it again.
roster-refused-old = This is an old format (.xls or .et). Open it, save it as .xlsx, send it again.
roster-refused-locked = The workbook has a password. Save it as .xlsx without one and send it again.
roster-refused-other = This is no spreadsheet. Send .xlsx or .csv.
roster-refused-broken = The workbook is damaged. Open it, save it as .xlsx, send it again.
roster-refused-bomb = Unpacked it has more than { $limit } MB, which no roster has, so it was not read. Save the roster alone and send it again.
roster-refused-entities = The workbook contains what none should, so it was not read. Copy the roster into a new one and send that.
roster-refused-encoding = The text encoding of this .csv is unknown. Save it as .xlsx and send it again.
roster-not-fetched = Telegram does not hand over the file right now. It is still there: press the button below in a while.
roster-refused-gone = The file cannot be fetched any more. Send it again.

## One sheet

roster-sheet-read = Sheet “{ $name }”: { $kind }, { $lines } rows
roster-sheet-skipped = Sheet “{ $name }”: no roster, passed over
roster-sheet-doubt = Sheet “{ $name }”: units or enterprises?
roster-sheet-lacks = Sheet “{ $name }”: looks like { $kind }, but has no column “{ $columns }”. Add the header and send it again
roster-sheet-unread = Columns not used: { $columns }

## Checking and importing

roster-checked = 📋 <b>Checked, nothing imported yet</b>
roster-applied = ✅ <b>Imported</b>
roster-nothing-to-do = ✅ <b>Same as the register, nothing to import</b>
roster-nothing-read = <b>No roster found</b>
roster-line = { $part }: { $figures }
roster-figure = { $n } { $verdict }
roster-wrong = ⚠️ { $n } rows are wrong and will be left out; the others can be imported
roster-wrong-only = ⚠️ { $n } rows are wrong and there is nothing else to import. Correct them as the sheet says and send it again
roster-wrong-left = ⚠️ { $n } rows are wrong and were left out. Correct them and send just these
roster-warned = { $n } rows have remarks and will be imported
roster-see-sheet = The sheet says for every row what would happen and what to correct.
roster-sure = Nothing is written before you press “Import”. Whoever is missing from the roster stays, and empty cells change nothing.
roster-which-kind = What does it list? Then I can check it:
roster-offer = I have the spreadsheet “{ $name }”. Check it as a roster? Checking writes nothing.
roster-dropped = All right: not imported, and deleted.
roster-over = This roster is done with, or was deleted after 24 hours. Send it again if you need it.
roster-moved = Checked once more before importing: the register had changed, and these figures are the ones that hold.

button-roster-check = Check it
button-roster-drop = No roster
button-roster-apply = Import
button-roster-cancel = Cancel
button-roster-units = Units
button-roster-enterprises = Firms

job-roster_check = Checking the roster
job-roster_apply = Importing the roster
job-roster_export = Exporting the rosters
job-roster_template = Roster template

## Export and template

roster-export-file = rosters.xlsx
roster-export-caption = All rosters, with names and numbers: keep them safe. Send them back to import changes.
roster-template-file = roster-template.xlsx
roster-template-caption = Five sheets; fill in those you need. Send it back: I check first, you look, then it is imported.
roster-note-all = Leave the headers as they are. Bold ones are needed, the others may stay empty; an empty cell changes nothing.
roster-note-units = Parents before their children; “Parent unit” is the parent’s full name.
roster-note-cadres = One row a person. No role means case officer; several are divided by commas. No date means no end. For somebody in charge of all units, write all units.
roster-note-enterprises = The credit code as on the licence, or empty. Contacts and liaisons may also stand on the two last sheets.
roster-note-contacts = One row a contact. The enterprise must be registered, or stand on the sheet “Enterprises”.
roster-note-pairings = One row a liaison. A phone number tells people of one name apart.
roster-note-example = The row that says “Example” only shows how; it is passed over.
roster-example-units = Example: Finance Office|Yunzhou|City|Department|Finance
roster-example-cadres = Finance Office|Example: Xu Zhiqiang|13800000012|Section chief|case officer|2026-12-31
roster-example-enterprises = Example: Yunzhou Hengchang Machinery|91320100MA00000015|Hongqi Town|Machinery|Hengchang|Shen Yulan|13900000034|He Min|13700000056
roster-example-contacts = Example: Yunzhou Hengchang Machinery|91320100MA00000015|Shen Yulan|13900000034|Manager
roster-example-pairings = Example: Yunzhou Hengchang Machinery|91320100MA00000015|He Min|13700000056|Section chief|Land Bureau

## On the host

roster-cli-reading = reading { $name }
roster-cli-comparing = compared { $done } of { $total }
roster-cli-writing = written { $done } of { $total }
roster-cli-dry = Only checked, nothing written. If it looks right, run it again with --apply.
roster-cli-kind = Where it is unclear, run it again with --kind units or --kind enterprises.
roster-cli-exported = written to { $name }
command-export = Export rosters
command-template = Roster template
